-- Who was told of an offer, and when: read at each match of the offer.
CREATE INDEX "notification_kind_subject_id_created_at_idx" ON "notification"("kind", "subject_id", "created_at");

-- profile_version moves whenever anything the matching reads of a person moves, whoever writes it and however: workers
-- keep people's facts in memory and trust them while the version stands still.
-- The hexadecimal 3B is a semicolon, the adapter cuts a script at every one it sees, inside quotes too.
CREATE FUNCTION profile_moved() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN NEW.profile_version := OLD.profile_version + 1\x3B RETURN NEW\x3B END';
CREATE TRIGGER "profile_moves" BEFORE UPDATE OF "lat", "lng", "licences", "french_level", "weekly_hours_min", "weekly_hours_max", "contracts", "kinds", "avoid", "territory_id"
  ON "beneficiary" FOR EACH ROW EXECUTE FUNCTION profile_moved();

CREATE FUNCTION part_of_profile_moved() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN UPDATE beneficiary SET profile_version = profile_version + 1 WHERE id IN (SELECT beneficiary_id FROM changed)\x3B RETURN NULL\x3B END';
CREATE TRIGGER "profile_moves_on_insert" AFTER INSERT ON "travel_means" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_profile_moved();
CREATE TRIGGER "profile_moves_on_update" AFTER UPDATE ON "travel_means" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_profile_moved();
CREATE TRIGGER "profile_moves_on_delete" AFTER DELETE ON "travel_means" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_profile_moved();
CREATE TRIGGER "profile_moves_on_insert" AFTER INSERT ON "availability" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_profile_moved();
CREATE TRIGGER "profile_moves_on_update" AFTER UPDATE ON "availability" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_profile_moved();
CREATE TRIGGER "profile_moves_on_delete" AFTER DELETE ON "availability" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_profile_moved();
CREATE TRIGGER "profile_moves_on_insert" AFTER INSERT ON "project" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_profile_moved();
CREATE TRIGGER "profile_moves_on_update" AFTER UPDATE ON "project" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_profile_moved();
CREATE TRIGGER "profile_moves_on_delete" AFTER DELETE ON "project" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_profile_moved();
CREATE TRIGGER "profile_moves_on_insert" AFTER INSERT ON "experience" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_profile_moved();
CREATE TRIGGER "profile_moves_on_update" AFTER UPDATE ON "experience" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_profile_moved();
CREATE TRIGGER "profile_moves_on_delete" AFTER DELETE ON "experience" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_profile_moved();
CREATE TRIGGER "profile_moves_on_insert" AFTER INSERT ON "beneficiary_skill" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_profile_moved();
CREATE TRIGGER "profile_moves_on_update" AFTER UPDATE ON "beneficiary_skill" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_profile_moved();
CREATE TRIGGER "profile_moves_on_delete" AFTER DELETE ON "beneficiary_skill" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION part_of_profile_moved();
