/** The tables that each kind of thing kept of her stands for; their names are for the machine, nobody reads them. */
export const tablesOf = {
  identity: ["User", "Beneficiary", "ContactChange", "ErasureNotice"],
  profile: ["ProfileQuestion", "TravelMeans", "Availability", "Project"],
  cv: ["Cv", "Experience", "BeneficiarySkill", "Training", "CvReading"],
  links: ["Share", "CardReply"],
  situation: ["Situation"],
  answers: ["Application", "ApplicationEvent", "Recommendation", "OfferDismissal", "Match", "CheckIn"],
  coaching: ["CoachingEpisode", "Appointment", "CoachTask", "Letter", "AppointmentEvent", "AppointmentSeries", "CoachChange", "GroupInvitation", "Prescription", "PrescriptionEvent", "HotlineCall", "CalendarFeed", "SavedSearchEntry", "Entrustment", "Referral"],
  freins: ["Frein", "FreinEvent", "Bilan", "BilanLine"],
  messages: ["Notification", "TellingChoice", "PushSubscription", "LocalMessage"],
  entry: ["Session", "SignInCode", "AccessCard", "SentOnce", "OutboxEvent", "RateLimiterFlexible"],
  looks: ["Audit"],
} as const;
