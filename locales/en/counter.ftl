# Service centres and the times booked there: pages of people and of the desk, mails and short messages.

menu-centres = Service centres
centres-title = Service centres
centres-lead = Come in person. Book a time, so that somebody waits for you.
centres-book = Book a time
centres-none = There is no service centre here yet.
centre-access = For those who need it
centre-access-step-free = No steps
centre-access-accessible-toilet = Accessible toilet
centre-access-accessible-parking = Accessible parking
centre-access-hearing-loop = Hearing loop
centre-access-quiet-room = A quiet room to wait in
centre-access-seats = Seats while you wait
centre-access-assistance-animals = Assistance animals are welcome
centre-access-sign-language = Sign language
centre-languages = Also spoken here:
centre-open = Opening hours
centre-closed = Closed
centre-hours = { $from } to { $to }

visit-title = Choose a time at a service centre
visit-heading = Your appointment
visit-day-and-time = { $day }, { $time }
visit-for = For: { $service }. It takes about { $minutes } minutes.
visit-minutes = It takes about { $minutes } minutes.
visit-state-booked = Booked
visit-state-cancelled = Cancelled
visit-state-lost = The centre cannot keep it
visit-state-arrived = In the centre
visit-state-missed = Did not come
visit-state-ended = Finished
visit-lost-page = The centre is not open then any more. We are sorry. Choose another time, or wait: a person looks after it.
visit-to-calendar = Put it into your calendar
visit-change = Change or cancel it
visit-book-again = Choose another time
visit-cancel = Cancel this appointment
visit-move = Or choose another time
visit-no-centre = No service centre can be booked for this. A person answers you instead.
visit-next = Next free time: { $moment }
visit-choose-centre = Choose { $centre }
visit-full = No free times in the next weeks
visit-day = Choose a day
visit-times-free = { $free ->
    [one] { $free } free time
   *[other] { $free } free times
}
visit-earlier = From the first free day
visit-later = Later days
visit-time = Choose a time on { $day }
visit-book = Book this time
visit-not-now = Not now: go back without a time
visit-error-time = Choose a time
visit-error-taken = This time was just taken. Choose another one.
visit-calendar = Appointment: { $site }
problem-visit-taken-title = This time was just taken
problem-visit-taken-text = Somebody else has it. Choose another one.
problem-visit-not-to-come-title = This appointment has changed
problem-visit-not-to-come-text = It was cancelled or is over. Look at it again.

visit-booked-subject = Your appointment is booked ({ $reference })
visit-booked-text = Your appointment: { $moment }, { $centre }. Reference { $reference }. Change or cancel it: { $address }
visit-moved-subject = Your appointment has moved ({ $reference })
visit-moved-text = Your appointment is now: { $moment }, { $centre }. Reference { $reference }. Change or cancel it: { $address }
visit-cancelled-subject = Your appointment is cancelled ({ $reference })
visit-cancelled-text = Your appointment on { $moment } at { $centre } is cancelled. Reference { $reference }. To book another time: { $address }
visit-lost-subject = Your appointment cannot take place ({ $reference })
visit-lost-text = { $centre } is not open on { $moment } any more, so your appointment cannot take place. We are sorry. Reference { $reference }. To choose another time: { $address }
visit-reminder-subject = Your appointment is soon ({ $reference })
visit-reminder-text = Remember your appointment: { $moment }, { $centre }. Reference { $reference }. Change or cancel it: { $address }

desk-menu-centres = Centre
desk-centre-title = The day at the centre
desk-centre-none = Your agency has no service centre.
desk-centre-before = The day before
desk-centre-after = The day after
desk-centre-visits = Appointments
desk-centre-nobody = Nobody has booked this day.
desk-centre-time = Time
desk-centre-counter = Counter
desk-centre-who = Who comes
desk-centre-state = State
desk-centre-do = What happened
desk-centre-mark-arrived = Is here
desk-centre-mark-missed = Did not come
desk-centre-mark-ended = Is finished
desk-visit-book = Book a time at a service centre
desk-visit-heading = Appointment at a service centre
