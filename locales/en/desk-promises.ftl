# The promises of a case at the desk. Staff pages are written in English.

desk-promises-title = Promises
desk-promises-warning = Warning
desk-promises-none = Nothing was promised in this case.
desk-promises-escalations = To be done because a promise was broken
desk-promises-clock = The clock
desk-promises-day-missing = Choose a day
desk-promises-words-missing = Write what the person should read
desk-promise-norm = Promised:
desk-promise-limit = Limit:
desk-promise-running = Running
desk-promise-warning = Soon due
desk-promise-stopped = Standing still
desk-promise-broken = Late
desk-promise-kept = Kept
desk-promise-kept-late = Done late
desk-promise-unknown = Unknown until the calendar says
desk-promise-days-left = { $n ->
    [0] last day
    [one] { $n } day left
   *[other] { $n } days left
}
desk-promise-days-over = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
}
desk-promise-hours-left = { $n ->
    [0] less than an hour left
    [one] { $n } hour left
   *[other] { $n } hours left
}
desk-promise-hours-over = { $n ->
    [one] { $n } hour late
   *[other] { $n } hours late
}
desk-promise-not-begun = Its time has not begun.
desk-promise-begin = Begin its time now
desk-promise-record = Record that it was done outside this system
desk-records = Recorded by officers
desk-record = Record { $n }
desk-record-day = On which day?
desk-record-means = By what means?
desk-record-proof = What shows it?
desk-record-proof-hint = Such as a tracking number, a number in a register, or who you spoke to. The person reads this.
desk-record-send = Record it under your name
desk-record-day-missing = Choose the day on which it was done
desk-record-means-missing = Choose the means
desk-record-proof-missing = Write what shows it
desk-record-correct = Correct this record
desk-record-correct-why = What was wrong? The person reads this.
desk-promise-waive = It does not apply here
desk-promise-waive-why = Why not? The person reads this.
desk-escalation = Task { $n }
desk-escalation-take-on = Late: “{ $promise }”. Put to the { $who }.
desk-escalation-explain = Late: “{ $promise }”. Tell the person why.
desk-escalation-tell = Late: “{ $promise }”. Tell the person: { $what }
desk-escalation-refund = Late: “{ $promise }”. The payment provider did not give the fee back. Pay it back another way.
desk-escalation-take = I take it on
desk-escalation-due = Nobody has it yet. By { $day }.
desk-escalation-owner = { $name } has it.
desk-escalation-words = What the person reads
desk-escalation-send = Send it
desk-escalation-close = It is done
desk-escalation-closed = Done { $moment }
desk-clock-asked = Record what you asked somebody outside
desk-clock-asked-until = The clock goes on after this day at the latest
desk-clock-asked-hint = The day by which you asked for an answer.
desk-clock-answered = Record that the answer came: { $reason }
desk-clock-reason = What for?
desk-clock-never-stops = The rules of this service never stop the clock.
desk-clock-extend = Give more time
desk-clock-extend-to = Until and including
desk-clock-extend-why = Why? The person reads this.
desk-clock-extend-agreed = The person agreed. Without that only the limit moves, not what we promised.
desk-clock-extend-how = If the person agreed: when and how
desk-clock-reset = Begin anew
desk-clock-reset-why = What was replaced, and by what? The person reads this.
problem-charter-closed-title = This was done already
problem-charter-closed-text = Somebody else was faster, or it is not part of this case.
problem-charter-closed-do = Load the page again to see what is left to do.
problem-charter-nothing-to-extend-title = There is nothing to extend
problem-charter-nothing-to-extend-text = More time can be given as long as the old time has not run out, until a later day. Without the person's agreement only a limit of the law can be moved.
problem-charter-nothing-to-extend-do = Look at both days on the page of the promises, and choose a later one.
problem-charter-cannot-waive-title = This promise stands
problem-charter-cannot-waive-text = It was kept, it was said before that it does not apply, or its time has run out. What was missed stays missed.
problem-charter-cannot-waive-do = Load the page again to see where it stands.
problem-charter-may-not-stop-title = The clock does not stop for this
problem-charter-may-not-stop-text = The rules of this service do not name this reason.
problem-charter-may-not-stop-do = Choose one of the reasons on the page.
problem-charter-kept-by-events-title = This is not recorded by hand
problem-charter-kept-by-events-text = The rules of this service say what keeps this promise. It is noted when that happens.
problem-charter-kept-by-events-do = Do what was promised, and the page shows it.
problem-charter-not-open-title = There is nothing to record
problem-charter-not-open-text = The time of this promise has not begun, or it was kept before.
problem-charter-not-open-do = Load the page again to see where it stands.
problem-charter-nobody-works-title = Nobody works on this case
problem-charter-nobody-works-text = What was done is recorded by somebody who has taken the case up, as long as it has not ended.
problem-charter-nobody-works-do = Take the case up first.
problem-charter-no-proof-title = The record is not complete
problem-charter-no-proof-text = A record says on which day something was done, by what means, and what shows it.
problem-charter-no-proof-do = Go back and fill in what is missing.
problem-charter-no-such-day-title = This day cannot be
problem-charter-no-such-day-text = The day is still to come, or it lies before the case or the promise began.
problem-charter-no-such-day-do = Go back and choose the day on which it was done.
problem-charter-not-taken-title = Nobody has taken this on
problem-charter-not-taken-text = It was put to a leader. Only the leader who took it on says that it is done.
problem-charter-not-taken-do = Take it on first.
