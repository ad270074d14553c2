# The queue of a hall at the desk.

desk-hall-heading = The hall now
desk-hall-screen = The screen of the hall
desk-hall-kiosk = The kiosk
desk-hall-choose = Your counter
desk-hall-sit = Sit down here
desk-hall-none-free = Every counter is taken.
desk-hall-at = You sit at counter { $counter }.
desk-hall-next = Call the next number
desk-hall-leave = Leave the counter
desk-hall-begin = They are here
desk-hall-again = Call again
desk-hall-away = Nobody comes
desk-hall-finish = Finish
desk-hall-came-for = What they came for
desk-hall-same = As it is
desk-hall-anything = Something else
desk-hall-done = It is done
desk-hall-not-done = It could not be done
desk-hall-move = Send on
desk-hall-to-counter = To a counter
desk-hall-any-counter = Any that can help
desk-hall-to-service = For a service
desk-hall-queue = The queue, in its order
desk-hall-waiting = { $n ->
    [0] Nobody waits
    [one] One waits
   *[other] { $n } wait
}
desk-hall-number = Number
desk-hall-minutes = Minutes here
desk-hall-away-heading = Did not come when called
desk-hall-back = Is back
desk-hall-give = Give somebody a number
desk-hall-language = Their language
desk-hall-rule = Who is called next
desk-hall-need-seat = Needs a seat
desk-hall-need-frail = Cannot wait long
desk-hall-need-loop = Hearing loop
desk-hall-need-danger = In danger
desk-hall-walk-in = Without a time
desk-hall-late = Will be late
desk-identity-heading = I saw who they are
desk-identity-document = What you saw
desk-identity-passport = Passport
desk-identity-licence = Driver licence
desk-identity-card = Another card with a photo
desk-identity-other = Something else
desk-identity-address = The email address by which we know them
desk-identity-hint = They say it. What was said here becomes theirs, and your name and the document stand in their record.
desk-identity-seen = Record it
problem-hall-counter-taken-title = A colleague sits at this counter
problem-hall-counter-taken-text = Nothing has changed.
problem-hall-counter-taken-do = Choose another counter.
problem-hall-somebody-here-title = Somebody is at your counter
problem-hall-somebody-here-text = Finish with them, or send them on, before you call the next number or leave.
problem-hall-somebody-here-do = Go back to the hall.
problem-hall-no-counter-title = You sit at no counter here
problem-hall-no-counter-text = Numbers are called to a counter.
problem-hall-no-counter-do = Go back and choose your counter.
problem-identity-unknown-title = Nobody is known by this address
problem-identity-unknown-text = Nothing was attached. The conversation goes on without a name.
problem-identity-unknown-do = Ask for another address.
problem-identity-known-title = Their name is known already
problem-identity-known-text = Only what began in the hall without a name is attached to somebody.
problem-identity-known-do = Go back to the conversation.

# Visits by phone and video, on the day of a centre
desk-centre-mark-not-reached = Not reached
desk-centre-room = Open the video call
