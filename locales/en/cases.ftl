# Cases: what happens after something was sent, by when, and what the person can do.

## Promises
promise-acknowledge = Tell you that we have what you sent
promise-decide = Give you a decision
within-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
within-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
within-working-days = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
within-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
within-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
within-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
remedy-apologise = We say sorry and tell you why.
remedy-refund-fee = You get your fee back.
remedy-give-priority = Yours goes to the front of the line.
remedy-escalate = The { $who } takes it on.
remedy-deemed-refused = The law then counts it as refused, so that you can ask for a review.
remedy-deemed-approved = The law then counts it as approved.
