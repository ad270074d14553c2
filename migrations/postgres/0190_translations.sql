-- The reasons of a draft that somebody is asked to translate; `into_version` is the draft with the translation.
CREATE TABLE case_translations (
    case_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    language TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_name TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    officer_id TEXT,
    officer_name TEXT,
    into_version BIGINT,
    translated_at BIGINT,
    PRIMARY KEY (case_id, version)
);
