-- What is asked for with one row in mind was found by reading a whole table, or all messages of a channel.
DROP INDEX incoming_address;
CREATE INDEX incoming_address ON incoming (from_address, channel, received_at) WHERE from_address IS NOT NULL;
CREATE INDEX contact_points_address ON contact_points (address);
CREATE INDEX letters_person ON letters (person_id, id);
DROP INDEX letters_waiting;
CREATE INDEX letters_waiting ON letters (agency, state, id);
CREATE INDEX case_handovers_case ON case_handovers (case_id, id);
CREATE INDEX case_messages_from ON case_messages (from_id);
CREATE INDEX case_requests_open ON case_requests (id) WHERE answered_at IS NULL;
CREATE INDEX case_payments_provider ON case_payments (provider_id);
CREATE INDEX application_payments_provider ON application_payments (provider_id);
CREATE INDEX resume_grants_application ON resume_grants (application_id);
CREATE INDEX case_decisions_before_reopened ON case_decisions_before (reopened_at);
CREATE INDEX line_messages_taken ON line_messages (taken_at);
CREATE INDEX proof_limits_since ON proof_limits (since);
CREATE INDEX resume_grants_until ON resume_grants (until);
CREATE INDEX resume_tries_hour ON resume_tries (hour);
CREATE INDEX passkey_ceremonies_session ON passkey_ceremonies (session_id, kind);
CREATE INDEX desk_views_officer ON desk_views (officer_id);
-- Keys are compared by their characters, so that what begins with one stands between two.
ALTER TABLE address_register ALTER COLUMN key TYPE TEXT COLLATE "C";
