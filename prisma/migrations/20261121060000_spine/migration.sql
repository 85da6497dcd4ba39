-- CreateEnum
CREATE TYPE "role" AS ENUM ('beneficiary', 'coach', 'employer', 'hotliner', 'admin');

-- CreateEnum
CREATE TYPE "travel_mode" AS ENUM ('walk', 'bike', 'ebike', 'scooter', 'car', 'carpool', 'transit');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('entreprise', 'association', 'institution');

-- CreateEnum
CREATE TYPE "organisation_stage" AS ENUM ('prospectee', 'rencontree', 'inscrite', 'conventionnee');

-- CreateEnum
CREATE TYPE "offer_kind" AS ENUM ('EMPLOI', 'IMMERSION', 'BENEVOLAT');

-- CreateEnum
CREATE TYPE "offer_status" AS ENUM ('draft', 'open', 'filled', 'closed', 'expired');

-- CreateTable
CREATE TABLE "territory" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "brand_name" TEXT NOT NULL,
    "help_phone" TEXT NOT NULL,
    "labels" JSONB NOT NULL DEFAULT '{}',
    "mode_radii_km" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "territory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commune" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "departement" TEXT NOT NULL,
    "postal_codes" TEXT[],
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "population" INTEGER NOT NULL DEFAULT 0,
    "area_id" UUID,
    "parent_code" TEXT,

    CONSTRAINT "commune_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "metier" (
    "rome_code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "parent_code" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "metier_pkey" PRIMARY KEY ("rome_code")
);

-- CreateTable
CREATE TABLE "appellation" (
    "id" TEXT NOT NULL,
    "rome_code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "normalised" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "appellation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skill" (
    "id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "metier_skill" (
    "rome_code" TEXT NOT NULL,
    "skill_id" TEXT NOT NULL,
    "rank" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "metier_skill_pkey" PRIMARY KEY ("rome_code","skill_id")
);

-- CreateTable
CREATE TABLE "near_metier" (
    "from_code" TEXT NOT NULL,
    "to_code" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "near_metier_pkey" PRIMARY KEY ("from_code","to_code")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "area_id" UUID,
    "organisation_id" UUID,
    "disabled_at" TIMESTAMPTZ(3),
    "last_sign_in_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_code" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "code_hash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "beneficiary" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "area_id" UUID,
    "coach_id" UUID,
    "commune_code" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "licences" TEXT[],
    "french_level" TEXT,
    "weekly_hours_min" INTEGER,
    "weekly_hours_max" INTEGER,
    "contracts" TEXT[],
    "kinds" TEXT[],
    "avoid" TEXT[],
    "about" TEXT NOT NULL DEFAULT '',
    "profile_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "beneficiary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "travel_means" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "mode" "travel_mode" NOT NULL,
    "radius_km" DOUBLE PRECISION,
    "until_on" DATE,

    CONSTRAINT "travel_means_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "availability" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "days" INTEGER[],
    "from_minute" INTEGER NOT NULL,
    "to_minute" INTEGER NOT NULL,

    CONSTRAINT "availability_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "beneficiary_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "rome_code" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "project_pkey" PRIMARY KEY ("beneficiary_id","rank")
);

-- CreateTable
CREATE TABLE "experience" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "rome_code" TEXT,
    "label" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "months" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "ended_year" INTEGER,

    CONSTRAINT "experience_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "beneficiary_skill" (
    "beneficiary_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,

    CONSTRAINT "beneficiary_skill_pkey" PRIMARY KEY ("beneficiary_id","skill_id")
);

-- CreateTable
CREATE TABLE "situation" (
    "beneficiary_id" UUID NOT NULL,
    "sex" TEXT,
    "birth_year" INTEGER,
    "family" TEXT,
    "rsa_since" TEXT,
    "orientation" TEXT,
    "training_level" TEXT,
    "habitat" TEXT,

    CONSTRAINT "situation_pkey" PRIMARY KEY ("beneficiary_id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "area_id" UUID,
    "kind" "organisation_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "siret" TEXT,
    "siae_kind" TEXT,
    "commune_code" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "activity" TEXT NOT NULL DEFAULT '',
    "stage" "organisation_stage" NOT NULL DEFAULT 'prospectee',
    "owner_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_event" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "organisation_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "area_id" UUID,
    "organisation_id" UUID,
    "kind" "offer_kind" NOT NULL,
    "status" "offer_status" NOT NULL DEFAULT 'open',
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "rome_code" TEXT,
    "employer_label" TEXT NOT NULL DEFAULT '',
    "commune_code" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "place_note" TEXT NOT NULL DEFAULT '',
    "contract" TEXT,
    "contract_months" INTEGER,
    "weekly_hours" DOUBLE PRECISION,
    "hours_note" TEXT NOT NULL DEFAULT '',
    "wage" TEXT NOT NULL DEFAULT '',
    "starts_on" DATE,
    "ends_on" DATE,
    "posts" INTEGER NOT NULL DEFAULT 1,
    "licences" TEXT[],
    "french_level" TEXT,
    "access" TEXT[],
    "constraints" TEXT[],
    "experience_asked" TEXT,
    "readings" JSONB NOT NULL DEFAULT '[]',
    "source" TEXT NOT NULL DEFAULT 'direct',
    "source_id" TEXT,
    "source_url" TEXT,
    "source_digest" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "entered_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer_window" (
    "id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "days" INTEGER[],
    "from_minute" INTEGER NOT NULL,
    "to_minute" INTEGER NOT NULL,

    CONSTRAINT "offer_window_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer_skill" (
    "offer_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "offer_skill_pkey" PRIMARY KEY ("offer_id","skill_id")
);

-- CreateTable
CREATE TABLE "search_document" (
    "offer_id" UUID NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 0,
    "territory_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "words" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "contract" TEXT,
    "rome_code" TEXT,
    "commune_code" TEXT NOT NULL,
    "weekly_hours" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("offer_id")
);

-- CreateTable
CREATE TABLE "match" (
    "beneficiary_id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "reach" TEXT NOT NULL,
    "mode" TEXT,
    "distance_km" DOUBLE PRECISION NOT NULL,
    "minutes" INTEGER,
    "aid_code" TEXT,
    "blockers" TEXT[],
    "gaps" JSONB NOT NULL DEFAULT '[]',
    "parts" JSONB NOT NULL,
    "reasons" JSONB NOT NULL,
    "is_blocked" BOOLEAN NOT NULL,
    "weights_version" TEXT NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "match_pkey" PRIMARY KEY ("beneficiary_id","offer_id")
);

-- CreateTable
CREATE TABLE "offer_dismissal" (
    "beneficiary_id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "offer_dismissal_pkey" PRIMARY KEY ("beneficiary_id","offer_id")
);

-- CreateTable
CREATE TABLE "recommendation" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "answer" TEXT,
    "answer_reason" TEXT,
    "answer_note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "wants_call" BOOLEAN NOT NULL DEFAULT false,
    "consented_at" TIMESTAMPTZ(3),
    "interview_at" TIMESTAMPTZ(3),
    "interview_note" TEXT NOT NULL DEFAULT '',
    "hired_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_event" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "by_role" TEXT NOT NULL,
    "reason" TEXT,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "application_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching_episode" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "rank" TEXT NOT NULL,
    "renewal_reason" TEXT NOT NULL DEFAULT '',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "hired_on" DATE,
    "closed_on" DATE,
    "exit" TEXT,

    CONSTRAINT "coaching_episode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 45,
    "place" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'fixe',

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coach_task" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "due_on" DATE,
    "done_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coach_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mobility_aid" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "territory_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "operator" TEXT NOT NULL,
    "mode" "travel_mode" NOT NULL,
    "commune_code" TEXT NOT NULL,
    "radius_km" DOUBLE PRECISION NOT NULL,
    "service_km" DOUBLE PRECISION NOT NULL DEFAULT 30,
    "max_days" INTEGER,
    "licences" TEXT[],
    "price_note" TEXT NOT NULL DEFAULT '',
    "deposit_euros" INTEGER,
    "conditions" TEXT NOT NULL DEFAULT '',
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "mobility_aid_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "relayed_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT,
    "dedupe_key" TEXT NOT NULL,
    "channel" TEXT NOT NULL DEFAULT 'mail',
    "status" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "provider_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "local_message" (
    "id" UUID NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "local_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT,
    "beneficiary_id" UUID,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "territory_code_key" ON "territory"("code");

-- CreateIndex
CREATE UNIQUE INDEX "area_territory_id_code_key" ON "area"("territory_id", "code");

-- CreateIndex
CREATE INDEX "commune_departement_idx" ON "commune"("departement");

-- CreateIndex
CREATE INDEX "commune_area_id_idx" ON "commune"("area_id");

-- CreateIndex
CREATE INDEX "appellation_rome_code_idx" ON "appellation"("rome_code");

-- CreateIndex
CREATE INDEX "metier_skill_skill_id_idx" ON "metier_skill"("skill_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_phone_key" ON "user"("phone");

-- CreateIndex
CREATE INDEX "user_territory_id_role_idx" ON "user"("territory_id", "role");

-- CreateIndex
CREATE INDEX "user_organisation_id_idx" ON "user"("organisation_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "sign_in_code_user_id_idx" ON "sign_in_code"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_code_expires_at_idx" ON "sign_in_code"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "beneficiary_user_id_key" ON "beneficiary"("user_id");

-- CreateIndex
CREATE INDEX "beneficiary_territory_id_idx" ON "beneficiary"("territory_id");

-- CreateIndex
CREATE INDEX "beneficiary_coach_id_idx" ON "beneficiary"("coach_id");

-- CreateIndex
CREATE INDEX "beneficiary_lat_lng_idx" ON "beneficiary"("lat", "lng");

-- CreateIndex
CREATE INDEX "travel_means_beneficiary_id_idx" ON "travel_means"("beneficiary_id");

-- CreateIndex
CREATE INDEX "availability_beneficiary_id_idx" ON "availability"("beneficiary_id");

-- CreateIndex
CREATE INDEX "experience_beneficiary_id_idx" ON "experience"("beneficiary_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_siret_key" ON "organisation"("siret");

-- CreateIndex
CREATE INDEX "organisation_territory_id_stage_idx" ON "organisation"("territory_id", "stage");

-- CreateIndex
CREATE INDEX "organisation_event_organisation_id_at_idx" ON "organisation_event"("organisation_id", "at");

-- CreateIndex
CREATE INDEX "offer_territory_id_status_published_at_idx" ON "offer"("territory_id", "status", "published_at" DESC);

-- CreateIndex
CREATE INDEX "offer_organisation_id_status_idx" ON "offer"("organisation_id", "status");

-- CreateIndex
CREATE INDEX "offer_lat_lng_idx" ON "offer"("lat", "lng");

-- CreateIndex
CREATE UNIQUE INDEX "offer_source_source_id_key" ON "offer"("source", "source_id");

-- CreateIndex
CREATE INDEX "offer_window_offer_id_idx" ON "offer_window"("offer_id");

-- CreateIndex
CREATE INDEX "search_document_territory_id_kind_idx" ON "search_document"("territory_id", "kind");

-- CreateIndex
CREATE INDEX "search_document_lat_lng_idx" ON "search_document"("lat", "lng");

-- CreateIndex
CREATE INDEX "match_offer_id_score_idx" ON "match"("offer_id", "score" DESC);

-- CreateIndex
CREATE INDEX "match_beneficiary_id_is_blocked_score_idx" ON "match"("beneficiary_id", "is_blocked", "score" DESC);

-- CreateIndex
CREATE INDEX "recommendation_coach_id_created_at_idx" ON "recommendation"("coach_id", "created_at");

-- CreateIndex
CREATE INDEX "recommendation_offer_id_idx" ON "recommendation"("offer_id");

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_beneficiary_id_offer_id_key" ON "recommendation"("beneficiary_id", "offer_id");

-- CreateIndex
CREATE INDEX "application_offer_id_state_idx" ON "application"("offer_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "application_beneficiary_id_offer_id_key" ON "application"("beneficiary_id", "offer_id");

-- CreateIndex
CREATE INDEX "application_event_application_id_at_idx" ON "application_event"("application_id", "at");

-- CreateIndex
CREATE INDEX "coaching_episode_beneficiary_id_starts_on_idx" ON "coaching_episode"("beneficiary_id", "starts_on");

-- CreateIndex
CREATE INDEX "coaching_episode_coach_id_closed_on_idx" ON "coaching_episode"("coach_id", "closed_on");

-- CreateIndex
CREATE INDEX "appointment_coach_id_starts_at_idx" ON "appointment"("coach_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_beneficiary_id_starts_at_idx" ON "appointment"("beneficiary_id", "starts_at");

-- CreateIndex
CREATE INDEX "coach_task_coach_id_done_at_idx" ON "coach_task"("coach_id", "done_at");

-- CreateIndex
CREATE UNIQUE INDEX "mobility_aid_territory_id_code_key" ON "mobility_aid"("territory_id", "code");

-- CreateIndex
CREATE INDEX "outbox_event_relayed_at_id_idx" ON "outbox_event"("relayed_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_dedupe_key_key" ON "notification"("dedupe_key");

-- CreateIndex
CREATE INDEX "notification_user_id_created_at_idx" ON "notification"("user_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "local_message_idempotency_key_key" ON "local_message"("idempotency_key");

-- CreateIndex
CREATE INDEX "local_message_to_created_at_idx" ON "local_message"("to", "created_at");

-- CreateIndex
CREATE INDEX "audit_beneficiary_id_at_idx" ON "audit"("beneficiary_id", "at");

-- CreateIndex
CREATE INDEX "audit_actor_id_at_idx" ON "audit"("actor_id", "at");

-- AddForeignKey
ALTER TABLE "area" ADD CONSTRAINT "area_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commune" ADD CONSTRAINT "commune_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appellation" ADD CONSTRAINT "appellation_rome_code_fkey" FOREIGN KEY ("rome_code") REFERENCES "metier"("rome_code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metier_skill" ADD CONSTRAINT "metier_skill_rome_code_fkey" FOREIGN KEY ("rome_code") REFERENCES "metier"("rome_code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metier_skill" ADD CONSTRAINT "metier_skill_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "near_metier" ADD CONSTRAINT "near_metier_from_code_fkey" FOREIGN KEY ("from_code") REFERENCES "metier"("rome_code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "near_metier" ADD CONSTRAINT "near_metier_to_code_fkey" FOREIGN KEY ("to_code") REFERENCES "metier"("rome_code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beneficiary" ADD CONSTRAINT "beneficiary_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beneficiary" ADD CONSTRAINT "beneficiary_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beneficiary" ADD CONSTRAINT "beneficiary_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beneficiary" ADD CONSTRAINT "beneficiary_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beneficiary" ADD CONSTRAINT "beneficiary_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "travel_means" ADD CONSTRAINT "travel_means_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "availability" ADD CONSTRAINT "availability_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experience" ADD CONSTRAINT "experience_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beneficiary_skill" ADD CONSTRAINT "beneficiary_skill_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beneficiary_skill" ADD CONSTRAINT "beneficiary_skill_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "situation" ADD CONSTRAINT "situation_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_event" ADD CONSTRAINT "organisation_event_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_window" ADD CONSTRAINT "offer_window_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_skill" ADD CONSTRAINT "offer_skill_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_skill" ADD CONSTRAINT "offer_skill_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_document" ADD CONSTRAINT "search_document_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_episode" ADD CONSTRAINT "coaching_episode_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coach_task" ADD CONSTRAINT "coach_task_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mobility_aid" ADD CONSTRAINT "mobility_aid_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mobility_aid" ADD CONSTRAINT "mobility_aid_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Beyond what the schema language says: extensions, rules that must hold whoever writes, the relay's bell.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

ALTER TABLE "travel_means" ADD CONSTRAINT "radius-is-positive" CHECK ("radius_km" IS NULL OR ("radius_km" > 0 AND "radius_km" <= 200));
ALTER TABLE "availability" ADD CONSTRAINT "availability-window" CHECK ("from_minute" BETWEEN 0 AND 1439 AND "to_minute" BETWEEN 0 AND 1440);
ALTER TABLE "offer_window" ADD CONSTRAINT "offer-window" CHECK ("from_minute" BETWEEN 0 AND 1439 AND "to_minute" BETWEEN 0 AND 1440);
ALTER TABLE "project" ADD CONSTRAINT "two-projects" CHECK ("rank" IN (1, 2));
ALTER TABLE "experience" ADD CONSTRAINT "experience-kind" CHECK ("kind" IN ('emploi', 'benevolat', 'vie') AND "months" >= 0);
ALTER TABLE "offer" ADD CONSTRAINT "posts-at-least-one" CHECK ("posts" >= 1);
ALTER TABLE "offer" ADD CONSTRAINT "benevolat-has-no-contract" CHECK ("kind" <> 'BENEVOLAT' OR "contract" IS NULL);
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation-answer" CHECK ("answer" IS NULL OR "answer" IN ('accepted', 'declined'));
ALTER TABLE "application" ADD CONSTRAINT "application-state" CHECK ("state" IN
  ('sollicite', 'positionne', 'entretien', 'accepte', 'demarre', 'suivi', 'decline', 'refuse', 'retire', 'sans-suite', 'rompu'));
ALTER TABLE "coaching_episode" ADD CONSTRAINT "renewal-has-a-reason" CHECK ("rank" = 'premiere-intention' OR length("renewal_reason") > 0);
CREATE UNIQUE INDEX "one-open-episode-a-person" ON "coaching_episode" ("beneficiary_id") WHERE "closed_on" IS NULL;
CREATE INDEX "search_document_words_trgm" ON "search_document" USING gin ("words" gin_trgm_ops);
CREATE INDEX "appellation_normalised_trgm" ON "appellation" USING gin ("normalised" gin_trgm_ops);
CREATE INDEX "outbox_event_waiting" ON "outbox_event" ("id") WHERE "relayed_at" IS NULL;

-- The hexadecimal 3B is a semicolon, the adapter cuts a script at every one it sees, inside quotes too.
CREATE FUNCTION ring_outbox() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN PERFORM pg_notify(\'outbox\', \'\')\x3B RETURN NULL\x3B END';
CREATE TRIGGER "outbox_rings" AFTER INSERT ON "outbox_event" FOR EACH STATEMENT EXECUTE FUNCTION ring_outbox();
