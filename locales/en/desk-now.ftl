# Hall, telephone, chats and inbox now, for those who lead.

desk-now-title = Now
desk-now-link = Hall, phones, chats and inbox now
desk-now-at = As of { $time }. Look again
desk-now-channels = Channels
desk-now-channel = Channel
desk-now-waiting = Waiting
desk-now-longest = Longest wait
desk-now-nobody = Nobody waits
desk-now-helped = Being helped
desk-now-promises = Promises
desk-now-late = { $n ->
    [one] One missed
   *[other] { $n } missed
}
desk-now-soon = { $n ->
    [one] One at risk
   *[other] { $n } at risk
}
desk-now-no-danger = None at risk
desk-now-one-capacity = Officers have one capacity for chats and calls. At risk: a chat that becomes a message within 3 minutes, an appointment within 10 minutes that still waits in the hall, a message due today, other work due within 3 days.
desk-now-calls = Telephone
desk-now-chats = Chats
desk-now-messages = Inbox: messages
desk-now-work = Inbox: cases and other work
desk-now-minutes = { $n ->
    [0] Less than a minute
    [one] One minute
   *[other] { $n } minutes
}
desk-now-hours = { $n } hours
desk-now-days = { $n } days
desk-now-line = Waiting in chats and on the telephone
desk-now-line-nobody = Nobody waits in a chat or on the line.
desk-now-who = Conversation
desk-now-waits = Waits
desk-now-until = until { $time }
desk-now-move = Move
desk-now-move-person = Move conversation { $reference }
desk-now-to-phone = Call back instead
desk-now-to-writing = Answer in writing instead
desk-now-no-number = Gave no number to be called
desk-now-caller-chooses = Chooses by key to wait or to be called back
desk-now-person-moved = { $reference } does not wait in a chat any more. The conversation is in the queue.
desk-now-officers = Officers
desk-now-officers-hint = Who is moved keeps what they have, and is told on every page of the desk. Who is away, or has somebody at their counter, cannot be moved.
desk-now-place = Takes
desk-now-state = State
desk-now-state-free = Free
desk-now-state-busy = Busy
desk-now-state-away = Away
desk-now-absent = Away until { $day }
desk-now-signed-out = Away: not signed in
desk-now-has = { $n ->
    [0] Has no work
    [one] Has one item
   *[other] Has { $n } items
}
desk-now-at-counter = Counter { $counter }, { $centre }
desk-now-takes-chats = Chats: has { $n } of { $most }
desk-now-takes-calls = Chats and calls: has { $n } of { $most }
desk-now-inbox = Inbox
desk-now-move-officer = Move { $name }
desk-now-to-chats = To chats and calls
desk-now-to-hall = To a counter: { $centre }
desk-now-to-inbox = To the inbox
desk-now-moved = { $name } was moved. { $place }.
desk-moved-heading = You were moved
desk-moved-hall = { $by } moved you to counter { $counter }, { $centre } ({ $time }). You take no new chats or calls. What you have stays yours.
desk-moved-chats = { $by } moved you to chats and calls ({ $time }). They are offered to you while a page of the desk is open. What you have stays yours.
desk-moved-inbox = { $by } moved you to the inbox ({ $time }). You take no new chats or calls and sit at no counter. What you have stays yours.
desk-moved-seen = I know
problem-now-away-title = This officer is away
problem-now-away-text = Who is not signed in or is away today cannot be moved: nobody would be helped there.
problem-now-away-do = Go back and look who is there.
problem-now-no-counter-title = Every counter of this hall is taken
problem-now-no-counter-text = Nothing has changed.
problem-now-no-counter-do = Go back, and move somebody away from a counter first.
problem-now-not-waiting-title = They do not wait in a chat any more
problem-now-not-waiting-text = An officer has come, they have left the line, or a colleague moved them already.
problem-now-not-waiting-do = Go back and look how it stands.
problem-now-no-number-title = They gave no number that can be called
problem-now-no-number-text = Nobody is called who did not give a number for it. They still wait in the chat.
problem-now-no-number-do = Go back, and answer them in writing or let them wait.
