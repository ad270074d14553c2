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
desk-promise-keep = It was kept
desk-promise-waive = It does not apply here
desk-promise-waive-why = Why not? The person reads this.
desk-escalation = Task { $n }
desk-escalation-take-on = Late: “{ $promise }”. The { $who } takes it on.
desk-escalation-explain = Late: “{ $promise }”. Tell the person why.
desk-escalation-tell = Late: “{ $promise }”. Tell the person: { $what }
desk-escalation-refund = Late: “{ $promise }”. The payment provider did not give the fee back. Pay it back another way.
desk-escalation-words = What the person reads
desk-escalation-send = Send it
desk-escalation-close = It is done
desk-escalation-closed = Done { $moment }
desk-clock-go-on = Let the clock go on
desk-clock-reason = Stop the clock for
desk-clock-stop = Stop the clock
desk-clock-never-stops = The rules of this service never stop the clock.
desk-clock-extend = Give more time
desk-clock-extend-to = Until and including
desk-clock-extend-why = Why? The person reads this.
desk-clock-extend-agreed = The person agreed. Without that only the limit moves, not what we promised.
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
problem-charter-waits-title = The case waits for the person
problem-charter-waits-text = The clock goes on when the person answers, or when the day for the answer has passed.
problem-charter-waits-do = Go on with the case where you asked the person.
problem-charter-may-not-stop-title = The clock does not stop for this
problem-charter-may-not-stop-text = The rules of this service do not name this reason.
problem-charter-may-not-stop-do = Choose one of the reasons on the page.
