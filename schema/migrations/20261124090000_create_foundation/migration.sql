-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "alert_kind" AS ENUM ('dispatch', 'directive', 'notice');

-- CreateEnum
CREATE TYPE "alert_status" AS ENUM ('active', 'closed');

-- CreateEnum
CREATE TYPE "directive_status" AS ENUM ('issued', 'received', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "dispatch_need_status" AS ENUM ('open', 'filled', 'short', 'closed');

-- CreateEnum
CREATE TYPE "call_status" AS ENUM ('requested', 'accepted', 'declined', 'en_route', 'on_site', 'released', 'recalled');

-- CreateEnum
CREATE TYPE "decline_code" AS ENUM ('already_committed', 'members_unavailable', 'no_vehicle', 'equipment_fault', 'weather_or_road', 'other');

-- CreateEnum
CREATE TYPE "incident_status" AS ENUM ('open', 'ended');

-- CreateEnum
CREATE TYPE "warning_level" AS ENUM ('blue', 'yellow', 'orange', 'red');

-- CreateEnum
CREATE TYPE "risk_level" AS ENUM ('very_low', 'low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "response_status" AS ENUM ('active', 'ended');

-- CreateEnum
CREATE TYPE "response_step_kind" AS ENUM ('activated', 'raised', 'lowered', 'ended');

-- CreateEnum
CREATE TYPE "shortfall_kind" AS ENUM ('team', 'role', 'supply');

-- CreateEnum
CREATE TYPE "plan_category" AS ENUM ('master', 'special', 'department', 'joint', 'township', 'village', 'unit', 'site_disposal', 'workbook', 'action_plan');

-- CreateEnum
CREATE TYPE "plan_version_status" AS ENUM ('draft', 'in_force', 'superseded', 'repealed');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('infectious_disease', 'unexplained_cluster', 'poisoning', 'other');

-- CreateEnum
CREATE TYPE "card_phase" AS ENUM ('command', 'investigation', 'control', 'treatment', 'laboratory', 'support', 'communication');

-- CreateEnum
CREATE TYPE "division_level" AS ENUM ('province', 'city', 'county', 'township', 'village');

-- CreateEnum
CREATE TYPE "organization_kind" AS ENUM ('government', 'health_bureau', 'cdc', 'hospital', 'health_centre', 'member_agency', 'other');

-- CreateEnum
CREATE TYPE "disease_class" AS ENUM ('a', 'b', 'c', 'none');

-- CreateEnum
CREATE TYPE "requisition_status" AS ENUM ('open', 'met', 'cancelled');

-- CreateEnum
CREATE TYPE "team_kind" AS ENUM ('medical_rescue', 'epidemiology', 'disinfection', 'laboratory', 'community');

-- CreateEnum
CREATE TYPE "team_level" AS ENUM ('banner', 'township', 'village', 'unit');

-- CreateEnum
CREATE TYPE "team_status" AS ENUM ('ready', 'limited', 'not_ready');

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('leader', 'deputy', 'member', 'reserve');

-- CreateEnum
CREATE TYPE "world_kind" AS ENUM ('reality', 'exercise');

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT,
    "display_username" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role" (
    "key" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "permissions" TEXT[],

    CONSTRAINT "role_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "grant" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role_key" TEXT NOT NULL,
    "organization_id" UUID NOT NULL,
    "division_code" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_failure" (
    "key" TEXT NOT NULL,
    "empty_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL,
    "world_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "response_id" UUID,
    "card_id" UUID,
    "kind" "alert_kind" NOT NULL,
    "call_id" UUID,
    "directive_id" UUID,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "body_zh" TEXT NOT NULL,
    "body_en" TEXT NOT NULL,
    "acknowledge_required" BOOLEAN NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledge_by" TIMESTAMPTZ(3),
    "status" "alert_status" NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_recipient" (
    "world_id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_recipient_pkey" PRIMARY KEY ("world_id","alert_id","person_id")
);

-- CreateTable
CREATE TABLE "directive" (
    "id" UUID NOT NULL,
    "world_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "response_id" UUID,
    "card_id" UUID,
    "organization_id" UUID NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "text_zh" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "supporting_codes" TEXT[],
    "status" "directive_status" NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3),
    "received_by" UUID,
    "done_at" TIMESTAMPTZ(3),
    "done_by" UUID,
    "report" TEXT,
    "overdue_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "directive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispatch_need" (
    "id" UUID NOT NULL,
    "world_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "response_id" UUID,
    "card_id" UUID,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "kind" "team_kind" NOT NULL,
    "count" INTEGER NOT NULL,
    "qualifications" TEXT[],
    "division_code" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "arrive_by" TIMESTAMPTZ(3) NOT NULL,
    "status" "dispatch_need_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dispatch_need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispatch_call" (
    "id" UUID NOT NULL,
    "world_id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "status" "call_status" NOT NULL,
    "rank" INTEGER NOT NULL,
    "reason" JSONB NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" UUID,
    "minutes_to_arrive" INTEGER,
    "expected_at" TIMESTAMPTZ(3),
    "decline_code" "decline_code",
    "decline_text" TEXT,
    "departed_at" TIMESTAMPTZ(3),
    "arrived_at" TIMESTAMPTZ(3),
    "released_at" TIMESTAMPTZ(3),
    "recalled_at" TIMESTAMPTZ(3),
    "overdue_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dispatch_call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_log" (
    "position" BIGINT NOT NULL,
    "world_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "request_id" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "division_code" TEXT,
    "incident_id" UUID,
    "audience" TEXT[],
    "payload" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "event_log_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "event_head" (
    "id" INTEGER NOT NULL,
    "position" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "event_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_cursor" (
    "reader" TEXT NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "event_cursor_pkey" PRIMARY KEY ("reader")
);

-- CreateTable
CREATE TABLE "command_receipt" (
    "actor_key" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "wish_hash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "command_receipt_pkey" PRIMARY KEY ("actor_key","key")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "world_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "event_kind" "event_kind" NOT NULL,
    "condition_code" TEXT,
    "division_code" TEXT NOT NULL,
    "place" TEXT,
    "grade" INTEGER,
    "warning_level" "warning_level",
    "risk_level" "risk_level" NOT NULL,
    "first_facts" TEXT NOT NULL,
    "status" "incident_status" NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response" (
    "id" UUID NOT NULL,
    "world_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "plan_version_id" UUID NOT NULL,
    "status" "response_status" NOT NULL,
    "level" INTEGER NOT NULL,
    "reached_level" INTEGER NOT NULL,
    "activated_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response_step" (
    "id" UUID NOT NULL,
    "world_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "kind" "response_step_kind" NOT NULL,
    "from_level" INTEGER,
    "to_level" INTEGER,
    "legal_ground" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,

    CONSTRAINT "response_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shortfall" (
    "id" UUID NOT NULL,
    "world_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "card_id" UUID NOT NULL,
    "kind" "shortfall_kind" NOT NULL,
    "subject" TEXT NOT NULL,
    "needed" INTEGER NOT NULL,
    "found" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shortfall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "category" "plan_category" NOT NULL,
    "event_kind" "event_kind" NOT NULL,
    "condition_code" TEXT,
    "division_code" TEXT NOT NULL,
    "organization_id" UUID NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "plan_version_status" NOT NULL,
    "document_number" TEXT,
    "legal_basis_zh" TEXT NOT NULL,
    "legal_basis_en" TEXT NOT NULL,
    "body_zh" TEXT NOT NULL,
    "body_en" TEXT NOT NULL,
    "effective_from" DATE,
    "effective_to" DATE,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_card" (
    "id" UUID NOT NULL,
    "plan_version_id" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "phase" "card_phase" NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "text_zh" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "organization_id" UUID,
    "role_key" TEXT,
    "deadline_minutes" INTEGER NOT NULL,
    "supporting_codes" TEXT[],

    CONSTRAINT "action_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_team_need" (
    "id" UUID NOT NULL,
    "card_id" UUID NOT NULL,
    "kind" "team_kind" NOT NULL,
    "count" INTEGER NOT NULL,
    "qualifications" TEXT[],

    CONSTRAINT "card_team_need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_supply_need" (
    "id" UUID NOT NULL,
    "card_id" UUID NOT NULL,
    "item_code" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "card_supply_need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_alert" (
    "id" UUID NOT NULL,
    "card_id" UUID NOT NULL,
    "role_key" TEXT NOT NULL,
    "organization_code" TEXT,
    "acknowledge_required" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "card_alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "division" (
    "code" TEXT NOT NULL,
    "parent_code" TEXT,
    "level" "division_level" NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "division_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" "organization_kind" NOT NULL,
    "division_code" TEXT NOT NULL,
    "parent_id" UUID,
    "phone" TEXT,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "title" TEXT,
    "phone" TEXT,
    "organization_id" UUID NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "condition" (
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "disease_class" "disease_class" NOT NULL,
    "managed_as" "disease_class" NOT NULL,
    "report_hours" INTEGER NOT NULL,
    "icd10" TEXT[],
    "syndromes" TEXT[],
    "note_zh" TEXT,
    "note_en" TEXT,
    "source" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "verified" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "condition_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "standard" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "unit" TEXT,
    "statutory_text" TEXT,
    "source" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "verified" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "standard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supply_item" (
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "unit_zh" TEXT NOT NULL,
    "unit_en" TEXT NOT NULL,

    CONSTRAINT "supply_item_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "requisition" (
    "id" UUID NOT NULL,
    "world_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "response_id" UUID,
    "card_id" UUID,
    "item_code" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "needed_by" TIMESTAMPTZ(3) NOT NULL,
    "status" "requisition_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "requisition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" "team_kind" NOT NULL,
    "level" "team_level" NOT NULL,
    "organization_id" UUID NOT NULL,
    "division_code" TEXT NOT NULL,
    "status" "team_status" NOT NULL,
    "status_reason" TEXT,
    "muster_minutes" INTEGER NOT NULL,
    "qualifications" TEXT[],

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_member" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "member_role" NOT NULL,
    "qualifications" TEXT[],

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "world" (
    "id" UUID NOT NULL,
    "kind" "world_kind" NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "clock_started_at" TIMESTAMPTZ(3) NOT NULL,
    "clock_origin" TIMESTAMPTZ(3) NOT NULL,
    "clock_rate" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "clock_paused_at" TIMESTAMPTZ(3),

    CONSTRAINT "world_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "world_player" (
    "world_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "world_player_pkey" PRIMARY KEY ("world_id","person_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_username_key" ON "user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "user_person_id_key" ON "user"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "grant_person_id_idx" ON "grant"("person_id");

-- CreateIndex
CREATE INDEX "grant_role_key_organization_id_idx" ON "grant"("role_key", "organization_id");

-- CreateIndex
CREATE INDEX "sign_in_failure_empty_at_idx" ON "sign_in_failure"("empty_at");

-- CreateIndex
CREATE INDEX "alert_world_id_incident_id_idx" ON "alert"("world_id", "incident_id");

-- CreateIndex
CREATE INDEX "alert_world_id_call_id_idx" ON "alert"("world_id", "call_id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_world_id_id_key" ON "alert"("world_id", "id");

-- CreateIndex
CREATE INDEX "alert_recipient_world_id_person_id_acknowledged_at_idx" ON "alert_recipient"("world_id", "person_id", "acknowledged_at");

-- CreateIndex
CREATE INDEX "directive_world_id_incident_id_idx" ON "directive"("world_id", "incident_id");

-- CreateIndex
CREATE INDEX "directive_world_id_organization_id_status_idx" ON "directive"("world_id", "organization_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "directive_world_id_id_key" ON "directive"("world_id", "id");

-- CreateIndex
CREATE INDEX "dispatch_need_world_id_incident_id_idx" ON "dispatch_need"("world_id", "incident_id");

-- CreateIndex
CREATE UNIQUE INDEX "dispatch_need_world_id_id_key" ON "dispatch_need"("world_id", "id");

-- CreateIndex
CREATE INDEX "dispatch_call_world_id_incident_id_idx" ON "dispatch_call"("world_id", "incident_id");

-- CreateIndex
CREATE INDEX "dispatch_call_world_id_team_id_status_idx" ON "dispatch_call"("world_id", "team_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "dispatch_call_world_id_id_key" ON "dispatch_call"("world_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "dispatch_call_world_id_need_id_team_id_key" ON "dispatch_call"("world_id", "need_id", "team_id");

-- CreateIndex
CREATE INDEX "event_log_world_id_incident_id_position_idx" ON "event_log"("world_id", "incident_id", "position");

-- CreateIndex
CREATE INDEX "command_receipt_at_idx" ON "command_receipt"("at");

-- CreateIndex
CREATE INDEX "incident_world_id_status_opened_at_idx" ON "incident"("world_id", "status", "opened_at" DESC);

-- CreateIndex
CREATE INDEX "incident_division_code_idx" ON "incident"("division_code");

-- CreateIndex
CREATE UNIQUE INDEX "incident_world_id_id_key" ON "incident"("world_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "incident_world_id_number_key" ON "incident"("world_id", "number");

-- CreateIndex
CREATE INDEX "response_world_id_incident_id_idx" ON "response"("world_id", "incident_id");

-- CreateIndex
CREATE UNIQUE INDEX "response_world_id_id_key" ON "response"("world_id", "id");

-- CreateIndex
CREATE INDEX "response_step_world_id_response_id_idx" ON "response_step"("world_id", "response_id");

-- CreateIndex
CREATE UNIQUE INDEX "response_step_world_id_id_key" ON "response_step"("world_id", "id");

-- CreateIndex
CREATE INDEX "shortfall_world_id_response_id_idx" ON "shortfall"("world_id", "response_id");

-- CreateIndex
CREATE UNIQUE INDEX "shortfall_world_id_id_key" ON "shortfall"("world_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_code_key" ON "plan"("code");

-- CreateIndex
CREATE INDEX "plan_division_code_idx" ON "plan"("division_code");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_plan_id_number_key" ON "plan_version"("plan_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "action_card_plan_version_id_level_position_key" ON "action_card"("plan_version_id", "level", "position");

-- CreateIndex
CREATE INDEX "card_team_need_card_id_idx" ON "card_team_need"("card_id");

-- CreateIndex
CREATE INDEX "card_supply_need_card_id_idx" ON "card_supply_need"("card_id");

-- CreateIndex
CREATE INDEX "card_alert_card_id_idx" ON "card_alert"("card_id");

-- CreateIndex
CREATE INDEX "division_parent_code_idx" ON "division"("parent_code");

-- CreateIndex
CREATE UNIQUE INDEX "organization_code_key" ON "organization"("code");

-- CreateIndex
CREATE INDEX "organization_division_code_idx" ON "organization"("division_code");

-- CreateIndex
CREATE INDEX "person_organization_id_idx" ON "person"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "standard_key_effective_from_key" ON "standard"("key", "effective_from");

-- CreateIndex
CREATE INDEX "requisition_world_id_incident_id_idx" ON "requisition"("world_id", "incident_id");

-- CreateIndex
CREATE UNIQUE INDEX "requisition_world_id_id_key" ON "requisition"("world_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "team_code_key" ON "team"("code");

-- CreateIndex
CREATE INDEX "team_kind_division_code_idx" ON "team"("kind", "division_code");

-- CreateIndex
CREATE INDEX "team_member_person_id_idx" ON "team_member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "team_member_team_id_person_id_key" ON "team_member"("team_id", "person_id");

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_role_key_fkey" FOREIGN KEY ("role_key") REFERENCES "role"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_division_code_fkey" FOREIGN KEY ("division_code") REFERENCES "division"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_world_id_incident_id_fkey" FOREIGN KEY ("world_id", "incident_id") REFERENCES "incident"("world_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_world_id_response_id_fkey" FOREIGN KEY ("world_id", "response_id") REFERENCES "response"("world_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_world_id_call_id_fkey" FOREIGN KEY ("world_id", "call_id") REFERENCES "dispatch_call"("world_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_recipient" ADD CONSTRAINT "alert_recipient_world_id_alert_id_fkey" FOREIGN KEY ("world_id", "alert_id") REFERENCES "alert"("world_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_recipient" ADD CONSTRAINT "alert_recipient_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive" ADD CONSTRAINT "directive_world_id_incident_id_fkey" FOREIGN KEY ("world_id", "incident_id") REFERENCES "incident"("world_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive" ADD CONSTRAINT "directive_world_id_response_id_fkey" FOREIGN KEY ("world_id", "response_id") REFERENCES "response"("world_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive" ADD CONSTRAINT "directive_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispatch_need" ADD CONSTRAINT "dispatch_need_world_id_incident_id_fkey" FOREIGN KEY ("world_id", "incident_id") REFERENCES "incident"("world_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispatch_need" ADD CONSTRAINT "dispatch_need_world_id_response_id_fkey" FOREIGN KEY ("world_id", "response_id") REFERENCES "response"("world_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispatch_need" ADD CONSTRAINT "dispatch_need_division_code_fkey" FOREIGN KEY ("division_code") REFERENCES "division"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispatch_call" ADD CONSTRAINT "dispatch_call_world_id_need_id_fkey" FOREIGN KEY ("world_id", "need_id") REFERENCES "dispatch_need"("world_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispatch_call" ADD CONSTRAINT "dispatch_call_world_id_incident_id_fkey" FOREIGN KEY ("world_id", "incident_id") REFERENCES "incident"("world_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispatch_call" ADD CONSTRAINT "dispatch_call_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_world_id_fkey" FOREIGN KEY ("world_id") REFERENCES "world"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_condition_code_fkey" FOREIGN KEY ("condition_code") REFERENCES "condition"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_division_code_fkey" FOREIGN KEY ("division_code") REFERENCES "division"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_world_id_incident_id_fkey" FOREIGN KEY ("world_id", "incident_id") REFERENCES "incident"("world_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_plan_version_id_fkey" FOREIGN KEY ("plan_version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response_step" ADD CONSTRAINT "response_step_world_id_response_id_fkey" FOREIGN KEY ("world_id", "response_id") REFERENCES "response"("world_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortfall" ADD CONSTRAINT "shortfall_world_id_response_id_fkey" FOREIGN KEY ("world_id", "response_id") REFERENCES "response"("world_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_condition_code_fkey" FOREIGN KEY ("condition_code") REFERENCES "condition"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_division_code_fkey" FOREIGN KEY ("division_code") REFERENCES "division"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_card" ADD CONSTRAINT "action_card_plan_version_id_fkey" FOREIGN KEY ("plan_version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_card" ADD CONSTRAINT "action_card_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_team_need" ADD CONSTRAINT "card_team_need_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "action_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_supply_need" ADD CONSTRAINT "card_supply_need_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "action_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_supply_need" ADD CONSTRAINT "card_supply_need_item_code_fkey" FOREIGN KEY ("item_code") REFERENCES "supply_item"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_alert" ADD CONSTRAINT "card_alert_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "action_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "division" ADD CONSTRAINT "division_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "division"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_division_code_fkey" FOREIGN KEY ("division_code") REFERENCES "division"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requisition" ADD CONSTRAINT "requisition_world_id_incident_id_fkey" FOREIGN KEY ("world_id", "incident_id") REFERENCES "incident"("world_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requisition" ADD CONSTRAINT "requisition_world_id_response_id_fkey" FOREIGN KEY ("world_id", "response_id") REFERENCES "response"("world_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requisition" ADD CONSTRAINT "requisition_item_code_fkey" FOREIGN KEY ("item_code") REFERENCES "supply_item"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_division_code_fkey" FOREIGN KEY ("division_code") REFERENCES "division"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "world_player" ADD CONSTRAINT "world_player_world_id_fkey" FOREIGN KEY ("world_id") REFERENCES "world"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- One active response to an incident; one live call of a team in a world; one version in force of a plan.
CREATE UNIQUE INDEX "response_one_active" ON "response" ("world_id", "incident_id") WHERE "status" = 'active';
CREATE UNIQUE INDEX "dispatch_call_live_team" ON "dispatch_call" ("world_id", "team_id")
  WHERE "status" IN ('requested', 'accepted', 'en_route', 'on_site');
CREATE UNIQUE INDEX "plan_version_one_in_force" ON "plan_version" ("plan_id") WHERE "status" = 'in_force';
CREATE UNIQUE INDEX "grant_once" ON "grant" ("person_id", "role_key", "organization_id", "division_code")
  WHERE "revoked_at" IS NULL;

-- Levels and grades are I to IV; counts and deadlines are positive.
ALTER TABLE "response" ADD CONSTRAINT "response_levels" CHECK ("level" BETWEEN 1 AND 4 AND "reached_level" BETWEEN 1 AND "level");
ALTER TABLE "action_card" ADD CONSTRAINT "action_card_level" CHECK ("level" BETWEEN 1 AND 4);
ALTER TABLE "action_card" ADD CONSTRAINT "action_card_deadline" CHECK ("deadline_minutes" > 0);
ALTER TABLE "incident" ADD CONSTRAINT "incident_grade" CHECK ("grade" BETWEEN 1 AND 4);
ALTER TABLE "dispatch_need" ADD CONSTRAINT "dispatch_need_count" CHECK ("count" > 0);
ALTER TABLE "card_team_need" ADD CONSTRAINT "card_team_need_count" CHECK ("count" > 0);
ALTER TABLE "card_supply_need" ADD CONSTRAINT "card_supply_need_quantity" CHECK ("quantity" > 0);
ALTER TABLE "requisition" ADD CONSTRAINT "requisition_quantity" CHECK ("quantity" > 0);
ALTER TABLE "dispatch_call" ADD CONSTRAINT "dispatch_call_answered"
  CHECK ("status" NOT IN ('accepted', 'declined', 'en_route', 'on_site') OR "answered_at" IS NOT NULL);

-- Prefix searches by division, what a console is told again, who may hear an event.
CREATE INDEX "incident_division_prefix" ON "incident" ("division_code" text_pattern_ops);
CREATE INDEX "team_division_prefix" ON "team" ("division_code" text_pattern_ops);
CREATE INDEX "division_prefix" ON "division" ("code" text_pattern_ops);
CREATE INDEX "alert_recipient_pending" ON "alert_recipient" ("person_id", "world_id") WHERE "acknowledged_at" IS NULL;
CREATE INDEX "alert_recipient_alert" ON "alert_recipient" ("alert_id");
CREATE INDEX "alert_incident" ON "alert" ("incident_id");
CREATE INDEX "directive_incident" ON "directive" ("incident_id");
CREATE INDEX "dispatch_call_incident" ON "dispatch_call" ("incident_id");
CREATE INDEX "dispatch_call_need" ON "dispatch_call" ("world_id", "need_id");
CREATE INDEX "dispatch_need_incident" ON "dispatch_need" ("incident_id");
CREATE INDEX "requisition_incident" ON "requisition" ("incident_id");
CREATE INDEX "event_log_audience" ON "event_log" USING gin ("audience");

-- The log is only ever added to.
CREATE FUNCTION refuse_event_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'event_log is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "event_log_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "event_log"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_event_log_change();

INSERT INTO "event_head" ("id", "position", "hash") VALUES (1, 0, repeat('0', 64));
ALTER TABLE "event_head" ADD CONSTRAINT "event_head_single" CHECK ("id" = 1);

-- Reality: the one world that is not an exercise (server/src/world/model.ts).
INSERT INTO "world" ("id", "kind", "name_zh", "name_en", "clock_started_at", "clock_origin")
VALUES ('00000000-0000-7000-8000-000000000001', 'reality', '现实', 'Reality', now(), now());
