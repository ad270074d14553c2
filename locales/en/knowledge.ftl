# Answers that officers wrote for everybody, and asking when they were not enough.
footer-help = Answers
service-help = Answers to questions about this
help-title = Answers to questions
help-search = What is your question about?
help-search-button = Search
help-found = { $n ->
    [0] No answer fits. Ask us instead: use “Talk to a person” on this page.
    [one] 1 answer
   *[other] { $n } answers
}
help-services = The service that this is about
help-changed = Last changed on { $day }
help-enough = Did this answer your question?
help-not-enough = No, ask the people who wrote it
help-question-title = Ask what is missing
help-question-text = { $agency } reads your question and answers it here. With an email address we also write to you when the answer has come.
help-question-body = Your question
