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

## All cases
cases-title = Your cases
cases-none = You have no cases yet. When you send something to an agency, you can follow it here.
cases-no-older = There are no older cases.
cases-older = Older cases
cases-waiting = { $n ->
    [one] One agency waits for an answer from you.
   *[other] { $n } agencies wait for an answer from you.
}
cases-drafts-heading = Not sent yet?
cases-drafts-text = What you have begun and not sent is kept as well.
cases-drafts-link = Go on with what you began
case-started = Started { $day }
case-reference = Reference { $reference }
case-represented = You see this for { $name }.
case-represented-nameless = You see this for somebody who appointed you.

## Where a case stands
case-status-heading = Where it stands
case-state-received = Received
case-state-in-progress = Being worked on
case-state-waiting-for-person = Waiting for you
case-state-decided-approved = Approved
case-state-decided-refused = Refused
case-state-withdrawn = Withdrawn
case-state-under-review = Under review
case-state-closed = Closed
case-is-received = { $agency } has what you sent. Somebody will take it up soon.
case-is-in-progress = Somebody at { $agency } is working on it.
case-is-waiting-for-person = { $agency } needs something from you before it can go on.
case-is-decided-approved = { $agency } has decided in your favour.
case-is-decided-refused = { $agency } has decided against it. You can read why, and what you can do.
case-is-withdrawn = You took it back. { $agency } does nothing more with it.
case-is-under-review = Somebody who did not make the decision looks at it again.
case-is-closed = This case has ended. You can still read all of it.

## What happens next
case-next = Next:
case-by = by { $day }
case-within = within { $within }
case-late = Late
case-if-late = If we are late:
case-is-late = We are late. What follows:
case-next-answer = Your answer
case-next-answer-late = Without your answer we go on with what we have. You can write to us if you need more time.
case-next-review = You can ask for a review
case-next-nothing = There is nothing more for you to do
case-next-under-review = You hear from us when the review is done
case-next-work = { $agency } works on it and tells you what comes next
case-promises-heading = What we promised you
case-promise-kept = Done in time
case-promise-done-late = Done late
case-clock-stopped = While we wait for your answer, the days do not count. They go on when you have answered.

## What happened
case-timeline-heading = What happened
case-event-opened = We received what was sent
case-event-taken-up = An officer took it up
case-event-information-asked = More information was asked for
case-event-information-given = The information was sent
case-event-went-on = The work went on without the information
case-event-message-from-person = A message was sent to the agency
case-event-message-from-agency = The agency wrote a message
case-event-promise-kept = A promise was kept: { $promise }
case-event-decided = It was decided: { $outcome }
case-event-withdrawn = It was withdrawn
case-event-review-asked = A review was asked for
case-event-review-ended = The review ended: { $outcome }
case-event-review-withdrawn = The review was withdrawn, so the decision stands
case-event-closed = The case was closed
case-event-kept-by-law = The account was deleted. The law says that this case is kept for some time.
case-who-officer = { $name }, { $agency }
case-who-system = Done automatically
case-who-you = You
case-who-person = The person whose case it is
case-who-representative = Your representative

## When something cannot be done
problem-case-not-now-title = This cannot be done now
problem-case-not-now-text = { $state ->
    [received] Nobody has taken this case up yet.
    [in-progress] This case is being worked on.
    [waiting-for-person] This case waits for an answer.
    [decided-approved] This case is decided already.
    [decided-refused] This case is decided already.
    [withdrawn] This case was withdrawn already.
    [under-review] The decision of this case is under review already.
   *[closed] This case is closed.
}
problem-case-not-now-do = Open the case again to see where it stands and what you can do.
problem-case-moved-meanwhile-title = Somebody else was faster
problem-case-moved-meanwhile-text = This case changed while you were looking at it, so nothing was done.
problem-case-moved-meanwhile-do = Open the case again to see where it stands.
problem-case-service-gone-title = We no longer offer this service
problem-case-service-gone-text = The service of this case is not in our catalogue any more, so this cannot be done here.
problem-case-service-gone-do = Talk to a person. Your case is kept.
