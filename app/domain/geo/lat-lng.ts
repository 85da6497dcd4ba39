/** A place on the map, decimal degrees, WGS84. Never a pair of numbers: nobody remembers which comes first. */
export type LatLng = { lat: number; lng: number };
