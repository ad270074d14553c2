# Charters: what was promised, when clocks stand still, and what follows when a promise is broken.

footer-promises = How we keep our promises

## In a case
case-promise-limit = (the law allows until { $day })
case-promise-later = Not yet. Once it applies: within { $within }
case-promise-unknown = Within { $within }. We cannot say the day yet, because the calendar of holidays ends before it.
case-promise-waived = Does not apply here: { $why }
case-followed = We did not keep this promise in time: “{ $promise }”. What followed:
followed-apologise = We said sorry, and somebody writes to you why it was late.
followed-refund-fee = You got your fee of { $amount } back.
followed-refund-fee-soon = Your fee of { $amount } is on its way back to you.
followed-give-priority = Your case went to the front of the line.
followed-escalate = It was put to the { $who }.
followed-escalate-taken = It was put to the { $who }. { $name } took it on on { $day }.
followed-find-out = An officer of the agency was given the task to find out what comes next and to write to you.
followed-tell = We tell you here what else you can do.
followed-deemed-refused = The law now counts it as refused. We still go on deciding.
followed-deemed-approved = The law now counts it as approved.
case-deemed-refused = Nobody decided in the time that the law allows. The law now counts this as refused, so that you can ask somebody outside. We still go on deciding.
case-deemed-approved = Nobody decided in the time that the law allows. The law now counts this as approved.
case-deemed-appeal = You can go to { $body } now.
case-deemed-appeal-until = You can go to { $body } now, until { $day }.
case-stood-still = From { $from } to { $to } the days did not count: { $reason }.
case-stands-still = Since { $from } the days do not count: { $reason }.
case-extended = More time, until { $day }, for “{ $promise }”: { $why }

## What the agency writes by itself
charter-apology =
    We promised you: { $promise }, by { $day }.
    We did not keep this promise. We are sorry.
charter-apology-goes-on = { $agency } goes on working on it, and somebody will write to you here why it was late.

## What happened
case-event-promise-missed = A promise was not kept in time: { $promise }
case-event-limit-missed = The time that the law allows ran out: { $promise }
case-event-promise-begun = The time for this began: { $promise }
case-event-promise-waived = A promise does not apply here ({ $promise }): { $why }
case-event-apologised = The agency said sorry
case-event-refunded = The fee went back
case-event-given-priority = The case went to the front of the line
case-event-escalated = It was put to the { $who }
case-event-escalation-taken = A leader took it on
case-event-find-out = An officer was given the task to write to you about what comes next
case-event-told = The agency owes you an answer about what comes next
case-event-told-person = The agency wrote to you what else you can do
case-event-deemed-refused = The law counts it as refused from now on
case-event-deemed-approved = The law counts it as approved from now on
case-event-clock-stopped = The clock was stopped: { $reason }
case-event-clock-started = The clock goes on
case-event-clock-started-on = The days count again after { $day }
case-event-clock-reset = The time begins anew: { $why }
case-event-extended = There is more time, until { $day }: { $why }

## How well promises are kept
promises-title = How we keep our promises
promises-text = What was promised to people, and was due from { $from } to { $to }.
promises-small = Numbers from 1 to 4 are not shown, so that nobody can be recognised.
promises-none = Nothing was due in this time.
promises-promise = What we promise
promises-row = { $promise } ({ $within })
promises-kept = In time
promises-recorded = In time, as recorded by an officer
promises-recorded-means = What we do outside this site, such as posting a card, is recorded by the officer who did it. It counts apart.
promises-late = Late
promises-open = Not done yet
promises-few = fewer than 5

## Recorded acts
records-heading = What officers recorded
record-kept = “{ $promise }” was done on { $day }, { $means }.
record-asked = Somebody outside was asked on { $day }, { $means }: { $reason }.
record-answered = The answer came on { $day }, { $means }.
record-agreed = More time was agreed on { $day }, { $means }.
record-replaced = The application was replaced on { $day }, { $means }, and the time began anew.
record-by = Recorded by { $name }, { $agency }, { $moment }
record-corrected = Corrected by { $name }, { $moment }. It does not count any more:
record-means-letter = by letter
record-means-call = by telephone
record-means-visit = in person
record-means-email = by email
record-means-register = in the register
record-means-payment = by payment
record-means-other = in another way
