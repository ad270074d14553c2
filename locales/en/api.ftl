# Words for programs that use the programming interface, and for the people who write them.

problem-not-json-title = The body is not what this address takes
problem-not-json-text = It must be JSON in the shape that /api/v1/openapi.json describes, sent as application/json.
problem-not-json-do = Correct the body and send it again.
problem-bad-paging-title = That is no page of a list
problem-bad-paging-text = “limit” is a whole number from 1 to 100.
problem-bad-paging-do = Correct it, or leave it out for 50.
problem-bad-answers-title = Some of it has to be corrected
problem-bad-answers-text = “errors” names each field and what to write there.
problem-bad-answers-do = Correct these and send it again. Nothing was kept.
api-no-question = There is no question named “{ $key }”
api-no-event = There is no life event named “{ $key }”
problem-no-words-title = There is nothing to look for
problem-no-words-text = “q” holds the words to look for.
problem-no-words-do = Add it to the address.
