import type { Prisma } from "#prisma/generated/client.ts";

/** Everything the demo writes, table by table, in the order that foreign keys ask for. */
export type DemoRows = {
  organisation: Prisma.OrganisationCreateManyInput[];
  user: Prisma.UserCreateManyInput[];
  tellingChoice: Prisma.TellingChoiceCreateManyInput[];
  organisationEvent: Prisma.OrganisationEventCreateManyInput[];
  beneficiary: Prisma.BeneficiaryCreateManyInput[];
  situation: Prisma.SituationCreateManyInput[];
  travelMeans: Prisma.TravelMeansCreateManyInput[];
  availability: Prisma.AvailabilityCreateManyInput[];
  project: Prisma.ProjectCreateManyInput[];
  experience: Prisma.ExperienceCreateManyInput[];
  beneficiarySkill: Prisma.BeneficiarySkillCreateManyInput[];
  training: Prisma.TrainingCreateManyInput[];
  profileQuestion: Prisma.ProfileQuestionCreateManyInput[];
  offer: Prisma.OfferCreateManyInput[];
  offerWindow: Prisma.OfferWindowCreateManyInput[];
  offerSkill: Prisma.OfferSkillCreateManyInput[];
  coachingEpisode: Prisma.CoachingEpisodeCreateManyInput[];
  appointment: Prisma.AppointmentCreateManyInput[];
  appointmentSeries: Prisma.AppointmentSeriesCreateManyInput[];
  appointmentEvent: Prisma.AppointmentEventCreateManyInput[];
  groupEvent: Prisma.GroupEventCreateManyInput[];
  groupInvitation: Prisma.GroupInvitationCreateManyInput[];
  coachTask: Prisma.CoachTaskCreateManyInput[];
  recommendation: Prisma.RecommendationCreateManyInput[];
  application: Prisma.ApplicationCreateManyInput[];
  applicationEvent: Prisma.ApplicationEventCreateManyInput[];
  checkIn: Prisma.CheckInCreateManyInput[];
  hotlineCall: Prisma.HotlineCallCreateManyInput[];
  audit: Prisma.AuditCreateManyInput[];
};
