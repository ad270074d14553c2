-- What a person had looked for, and which answers they were shown, before they asked a human.
CREATE TABLE tried_answers (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    -- The address of a page of ours, such as /help/ID.
    answer TEXT NOT NULL,
    words TEXT NOT NULL,
    asked_on TEXT NOT NULL,
    PRIMARY KEY (conversation_id, answer)
);
CREATE INDEX tried_answers_answer ON tried_answers (answer, asked_on);
