# Cases: what happens after something was sent, by when, and what the person can do.

## Promises
promise-acknowledge = Tell you that we have what you sent
promise-decide = Give you a decision
within-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
within-working-hours = { $n ->
    [one] { $n } working hour
   *[other] { $n } working hours
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
promise-proposed = Proposed: not yet confirmed by the agency.
promise-source = Published: { $source }
venture-proposed = Proposed: not yet confirmed by the agencies.
case-promise-limit-depends = The law has a last day too. It depends on: { $facts }.
remedy-refund-share = You get { $percent } % of your fee back for each day that we are late, at most { $most } %.
remedy-refund-share-working = You get { $percent } % of your fee back for each working day that we are late, at most { $most } %.
followed-refund-share = You got { $amount } of your fee back: { $percent } % for { $days } days.
followed-refund-share-soon = You get { $amount } of your fee back: { $percent } % for { $days } days. It is on its way.
followed-refund-share-later = You get a part of your fee back. How much follows from the day on which we are done.
case-review-further = Then: { $by }
review-from-fact = Within { $within }, counted from: { $fact }.
review-from-told = Within { $within } of the day on which you are told.
review-from-their-decision = Within { $within } of their decision.
review-depends = Until when you can ask depends on: { $facts }. It is one of these:
review-perhaps-until = Until { $day }.
remedy-refund-fee = You get your fee back.
remedy-give-priority = Yours goes to the front of the line.
remedy-escalate = It is put to the { $who }.
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
cases-code = Did you send something without signing in?
cases-code-link = See it with your code
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
case-undecided = We cannot tell from the address which agency answers for it. An officer of { $agency } finds out and passes it on.
case-next-work = { $agency } works on it and tells you what comes next
case-promises-heading = What we promised you
case-promise-kept = Done in time
case-promise-done-late = Done late
case-clock-stopped = While we wait for your answer, the days do not count. They go on when you have answered.

## What happened
case-timeline-heading = What happened
case-event-opened = We received what was sent
case-event-declared-at-counter = Declared aloud at a counter, and written down: “{ $words }”
case-event-declared-by-phone = Declared aloud on the telephone, and written down: “{ $words }”
case-event-taken-up = An officer took it up
case-event-letter-sent = A letter was sent to you
case-event-information-asked = More information was asked for
case-event-information-reminded = A reminder of what the agency asked for, due { $due }
case-event-information-missed = No answer came by { $due }
case-event-information-given = The information was sent
case-event-went-on = The work went on without the information
case-event-message-from-person = A message was sent to the agency
case-event-message-from-agency = The agency wrote a message
case-event-promise-kept = A promise was kept: { $promise }
case-event-promise-recorded = Recorded by an officer as done on { $day }, { $means }: { $promise }
case-event-record-corrected = A record was corrected: { $why }
case-event-decided = It was decided: { $outcome }
case-event-withdrawn = It was withdrawn
case-event-review-asked = A review was asked for
case-event-review-ended = The review ended: { $outcome }
case-event-review-withdrawn = The review was withdrawn, so the decision stands
case-event-closed = The case was closed
case-event-kept-by-law = The account was deleted. The law says that this case is kept for some time: { $retention }
case-kept-as-long-as-needed = as long as the law needs it
case-who-officer = { $name }, { $agency }
case-who-system = Done automatically
case-who-you = You
case-who-person = The person whose case it is
case-who-representative = Your representative

## The decision
case-decision-heading = The decision: { $outcome }
case-reasons-heading = What was weighed
case-decided-by = Decided by { $name }, { $agency }, { $moment }
case-decided-without = Decided at { $agency }, { $moment }
case-rights-heading = If you do not agree

## A review
case-review-title = Ask for a review
case-review-text = You can ask that somebody looks at the decision again.
case-review-asked = You asked for a review.
case-review-internal = Inside the agency: { $by }
case-review-external = Outside the agency: { $by }
case-review-until = You can ask until { $day }.
case-review-over = The time for this ended on { $day }. If there was a strong reason why you could not ask in time, talk to a person.
case-review-used = The agency reviews a decision once, and that was asked for.
case-review-external-how = It does not belong to the agency. You ask there directly.
case-review-call = Call { $phone }
case-cite = The rule: { $cite }
case-review-why = What should we look at again? (optional)
case-review-why-hint = For example what was overlooked, or what has changed since.
case-review-send = Ask { $agency } for a review
case-is-review-of = This is a review of the decision in case { $reference }
case-has-review = See the review, case { $reference }

## What the agency asks for
case-requests-heading = What the agency asked for
case-request = Question { $n }
case-request-title = Send what was asked for
case-request-asks = { $agency } asks you:
case-answer-by = Answer by { $day }.
case-answered = Sent { $moment }
case-answer-label = Your answer
case-files-label = Files
case-files-hint = PDF, photo or Word document, up to 10 MB each. You can choose several.
case-answer-send = Send
case-answer-empty = Write an answer, or choose a file

## Messages
case-messages-heading = Messages
case-messages-none = Nobody has written yet. You can ask { $agency } about this case here.
case-message-label = Write to { $agency }
case-message-hint = Whoever works on your case reads it. You get an email when there is an answer.
case-message-hint-look = Whoever works on your case reads it. Look here again for the answer: we have no email address of yours.
case-message-send = Send message
case-message-empty = Write your message
case-message-too-long = Write fewer words: at most 10,000 letters

## Taking it back
case-more-heading = More
case-answers-title = See what was sent
case-answers-text = This is what { $agency } got from you on { $moment }. It cannot be changed here; write a message if something is wrong.
case-answers-none = No answers were sent with this case.
case-withdrawal-title = Take it back
case-withdrawal-text = { $agency } then stops working on it, and nothing is decided. You cannot undo this, but you can apply again at any time.
case-withdrawal-of-review = The review then stops, and the decision stays as it is. You cannot undo this.
case-withdrawal-why = Why? (optional)
case-withdrawal-why-hint = You do not have to say.
case-withdrawal-do = Yes, take it back
case-withdrawal-keep = No, keep it

## Mails
mail-case-asked-subject = We need something from you: case { $reference }
mail-case-reminded-subject = We still wait for something from you: case { $reference }
mail-case-message-subject = A message for you: case { $reference }
mail-case-decided-subject = There is a decision: case { $reference }
mail-case-changed-subject = News about your case { $reference }
mail-case-text =
    There is news about your case { $reference }.

    To read it, open this page and sign in:
    { $address }

    For your safety this email says nothing more. We never ask for a password, a code or money by email.

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
problem-case-review-late-title = The time for this review is over
problem-case-review-late-text = A review inside the agency can be asked for until a certain day, and that day has passed, or it was asked for once already.
problem-case-review-late-do = Open the case to see who outside the agency can still help, or talk to a person.
problem-case-no-review-title = This decision is not reviewed inside the agency
problem-case-no-review-text = The law gives no review inside the agency here.
problem-case-no-review-do = Open the case to see who outside the agency can help, or talk to a person.
problem-case-same-officer-title = Somebody else must do this
problem-case-same-officer-text = Whoever made a decision does not review it.
problem-case-same-officer-do = Hand the case to another officer.
problem-case-has-time-title = The person still has time
problem-case-has-time-text = The day by which they were asked to answer has not passed.
problem-case-has-time-do = Wait until that day, or write to them.
problem-case-no-words-title = There are no words
problem-case-no-words-text = What was sent is empty or far too long.
problem-case-no-words-do = Go back and write what the person should read.
problem-case-day-passed-title = That day has passed
problem-case-day-passed-text = The person cannot answer by a day in the past.
problem-case-day-passed-do = Go back and choose a later day.
problem-case-no-promise-title = There is no such promise to keep
problem-case-no-promise-text = The service did not promise this, or it was kept before.
problem-case-no-promise-do = Open the case to see what was promised.
problem-case-no-such-outcome-title = This service has no such outcome
problem-case-no-such-outcome-text = A case ends in one of the ways that its service names.
problem-case-no-such-outcome-do = Go back and choose one of those.
problem-case-no-such-question-title = No duty asks this
problem-case-no-such-question-text = A reason was given for a question that the service does not have.
problem-case-no-such-question-do = Load the page again, and give the reasons there.
problem-case-no-reason-title = A reason is missing
problem-case-no-reason-text = The decision must say what was weighed here: { $question }
problem-case-no-reason-do = Go back and write it in words that the person understands.
