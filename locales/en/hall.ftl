# Walking in without a time: the kiosk, the screen of the hall, and places in its queue.

kiosk-title = Take a number
kiosk-begin = Touch here to begin
kiosk-reasons = What do you come for?
kiosk-appointment = I have an appointment, or a place taken from home
kiosk-other = Something else
kiosk-needs = What helps you while you wait?
kiosk-for = For: { $service }.
kiosk-needs-none = Press what fits, or nothing.
kiosk-need-seat = I need to sit
kiosk-need-frail = I am frail or ill and cannot wait long
kiosk-need-loop = I need a hearing loop
kiosk-need-danger = I am in danger
kiosk-take = Give me a number
kiosk-code = The code of your appointment
kiosk-code-hint = It stands in the message about your appointment. Press its letters and digits.
kiosk-code-wrong = There is nothing under this code here today. Try again, or take a number: a person helps you.
kiosk-code-send = I am here
kiosk-keys = Letters and digits
kiosk-key-back = Delete the last one
kiosk-number = Your number
kiosk-picture = The address of your place as a picture for your telephone
kiosk-follow = Point your telephone at the picture to follow your place.
kiosk-print = Print
kiosk-ready = Ready
kiosk-there = Are you still there?
kiosk-still-here = Yes, I am here
hall-title = The hall
hall-closed = The centre is closed now.
hall-number = Number
hall-counter = Counter
hall-wait = Who comes now waits about { $from } to { $to } minutes.
hall-call = Number { $number }, counter { $counter }
hall-sound-on = Call aloud
hall-sound-off = Stop calling aloud
hall-rule = Who is called next
hall-rule-order = People are called in the order in which they came. Whoever can help with the matter and speaks the language calls.
hall-rule-appointment = Who has an appointment counts as having come { $minutes } minutes before its time, until { $late } minutes after it; until { $told } minutes after it if they said that they will be late.
hall-rule-frail = Who is frail or ill counts as having come { $minutes } minutes earlier.
hall-rule-danger = Who is in danger counts as having come { $minutes } minutes earlier. Tell anybody who works here.
hall-rule-home = A place taken from home counts from when it was taken, at most { $minutes } minutes before they came.
place-title = Your place
place-number = Your number
place-go-to = Go to counter { $counter }
place-before = { $before ->
    [0] Nobody is before you
    [one] { $before } person is before you
   *[other] { $before } people are before you
}
place-wait-line = Your wait: { $wait }
place-wait = about { $from } to { $to } minutes
place-wait-unknown = nobody can say yet
place-come = Your place is kept. When you arrive, say your reference at the kiosk or to an officer: you are called only then.
place-come-back = You were called and were not there. Tell an officer: your place is kept once.
place-leave = Give up my place
place-follow = Follow your place
place-heading = Come now, without a time
place-about = Take a place in the queue from here, and then come. Tell the kiosk or an officer when you arrive.
place-take = Take a place
place-said = I came to { $centre } without a time, about { $service }.
place-said-anything = I came to { $centre } without a time.
place-state-home = On the way
place-state-waiting = Waiting
place-state-called = Called
place-state-helped = At the counter
place-state-away = Was not there when called
place-state-done = Finished
place-state-gone = Given up
place-state-lost = The centre closed
place-taken-subject = Your number is { $number } ({ $reference })
place-taken-text = Your number at { $centre } is { $number }. Your wait: { $wait }. When you arrive, say { $reference } at the kiosk or to an officer. Follow your place: { $address }
place-called-subject = Number { $number }: counter { $counter }
place-called-text = Number { $number } is called at { $centre }: go to counter { $counter }. Reference { $reference }. { $address }
place-lost-subject = { $centre } has closed ({ $reference })
place-lost-text = { $centre } has closed before number { $number } was called. We are sorry. A person gets in touch with you. Reference { $reference }. { $address }
place-given-up-subject = Your place is given up ({ $reference })
place-given-up-text = Your place { $number } is given up. Reference { $reference }. To end all messages, answer STOP.
place-help-subject = Take a place by message
place-help-text =
    Write PLACE and the number of the centre:
    { $centres }
place-help-closed =
    { $centre } is closed now. Write PLACE and the number of a centre while it is open:
    { $centres }
centre-open-now = Open now. Who comes now waits: { $wait }.
centre-text = By text message: write PLACE { $number }
centre-screen = The screen of the hall
visit-papers = Please bring:
visit-late = I will be late
account-visit = At a service centre on { $day }
problem-hall-closed-title = The centre is closed now
problem-hall-closed-text = Places are given while it is open.
problem-hall-closed-do = Look at its hours, or book a time.
problem-hall-has-appointment-title = You have an appointment here today
problem-hall-has-appointment-text = Come at its time: it is your place.
problem-hall-has-appointment-do = Go back and look at your appointment.
problem-hall-not-waiting-title = This place has changed
problem-hall-not-waiting-text = It was given up, is over, or somebody is at the counter.
problem-hall-not-waiting-do = Go back and look again.
problem-hall-returned-before-title = You were called twice
problem-hall-returned-before-text = A place is kept once. After that a new number is needed.
problem-hall-returned-before-do = Take a new number.
