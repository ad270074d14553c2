# The queue in rows, its views, its keys, acts on many items, and the figures of a team. For staff, in English only.

## The rows
desk-column-reference = Reference
desk-column-turn = What to do
desk-column-service = Service
desk-column-age = Waits
desk-claim-short = Take
desk-tick-all = Choose all on this page
desk-left-short = { $n ->
    [0] today
   *[other] { $n } d
}
desk-late-short = late { $n } d
desk-age = { $n ->
    [0] today
   *[other] { $n } d
}
desk-more-than = more than { $n }
desk-position = { $from } to { $to } of { $all }
desk-page-before = Previous
desk-page-next = Next
desk-chips = What the list is filtered by
desk-chip-remove = Remove this filter
desk-chip-from = Due from { $day }
desk-chip-by = Due by { $day }
desk-chip-away = Held by who is away
desk-export = Save as a table (CSV)

## Views that officers name
desk-view-saved = { $name } ({ $n })
desk-view-save-title = Save this view
desk-view-name = Name of the view
desk-view-name-hint = It keeps the filter and the order as they are now.
desk-view-share = For everybody in my agency
desk-view-save = Save the view
desk-view-remove = Remove the view { $name }
problem-desk-view-no-name-title = The view needs a name
problem-desk-view-no-name-text = Give the view a short name, so that you find it again.
problem-desk-view-no-name-do = Go back and enter a name.
problem-desk-view-too-many-title = You have many views
problem-desk-view-too-many-text = An officer can keep 30 views.
problem-desk-view-too-many-do = Remove one that you no longer need.

## The table
desk-export-service = Service
desk-export-kind = Kind of work
desk-export-turn = What to do
desk-export-due = Due
desk-export-late = Late
desk-export-since = Waits since
desk-export-holder = Who has it

## Beside the list
desk-preview = In short
desk-preview-asked = Asked of them:
desk-preview-person = The person
desk-preview-open = Open it

## Acts on many
desk-bulk-title = With what is ticked
desk-bulk-with = With what is ticked:
desk-bulk-ticked-one = 1 ticked:
desk-bulk-ticked-many = {"{n}"} ticked:
desk-bulk-claim = Take up
desk-bulk-give = Give
desk-bulk-snooze = Put to sleep
desk-bulk-ask = Ask for information
desk-bulk-answer = Write to all
desk-bulk-release = Give back
desk-bulk-grant = Grant by the rules
desk-bulk-letters = Print letters
desk-bulk-give-title = { $n ->
    [one] Give 1 thing to somebody
   *[other] Give { $n } things to somebody
}
desk-bulk-snooze-title = { $n ->
    [one] Put 1 thing to sleep
   *[other] Put { $n } things to sleep
}
desk-bulk-ask-title = { $n ->
    [one] Ask 1 person for information
   *[other] Ask { $n } people for information
}
desk-bulk-answer-title = { $n ->
    [one] Write to 1 person
   *[other] Write the same to { $n } people
}
desk-bulk-grant-title = { $n ->
    [0] The rules make none of these clear
    [one] The rules say yes to 1 case
   *[other] The rules say yes to { $n } cases
}
desk-bulk-grant-lead = Tick each case that you looked at and grant. A case without a tick stays as it is.
desk-bulk-grant-confirms = You confirm: { $words }
desk-bulk-grant-reasons = The reasons, as the person reads them
desk-bulk-grant-alone = Look at it alone, with the law and the letter
desk-bulk-grant-none = Tick at least one case to grant.
desk-bulk-grant-nothing = Each of these needs more than a tick.
desk-bulk-grant-unclear = These need more than a tick
desk-bulk-do-grant = Grant what is ticked
desk-bulk-words-hint = Each person reads this word for word, so name nobody in it.
desk-bulk-waits = It goes out after ten seconds. Until then you can take it back, and nobody has seen it.
desk-bulk-other-languages = { $n ->
    [one] 1 of these people reads another language
   *[other] { $n } of these people read another language
} ({ $languages }). Your words reach them as they are; write to them in theirs, or leave them out.
desk-bulk-do-give = Give
desk-bulk-do-snooze = Put to sleep
desk-bulk-do-ask = Ask for it
desk-bulk-do-answer = Send to all
desk-bulk-cancel = Cancel
desk-bulk-which = What is ticked

desk-did-title = What was done
desk-did-details = Each one
desk-undo = Undo
desk-undo-hint = { $seconds ->
    [one] for 1 more second
   *[other] for { $seconds } more seconds
}
desk-did-claim = { $n } taken up{ $not ->
    [0] .
   *[other] , { $not } not.
}
desk-did-give = { $n } given{ $not ->
    [0] .
   *[other] , { $not } not.
}
desk-did-snooze = { $n } put to sleep{ $not ->
    [0] .
   *[other] , { $not } not.
}
desk-did-release = { $n } given back{ $not ->
    [0] .
   *[other] , { $not } not.
}
desk-did-ask = { $n } asked{ $not ->
    [0] .
   *[other] , { $not } not.
}
desk-did-answer = { $n } answered{ $not ->
    [0] .
   *[other] , { $not } not.
}
desk-did-grant = { $n } granted{ $not ->
    [0] .
   *[other] , { $not } not.
}
desk-did-goes-out = { $n ->
    [one] A message to 1 person goes out when the time to undo it is over.
   *[other] Messages to { $n } people go out when the time to undo them is over.
}
desk-did-will-be-granted = { $n ->
    [one] 1 case is granted when the time to undo it is over.
   *[other] { $n } cases are granted when the time to undo it is over.
}
desk-did-taken-back = { $n } taken back{ $not ->
    [0] .
   *[other] , { $not } not, because somebody has changed them since.
}
desk-did-claim-one = Taken up
desk-did-give-one = Given
desk-did-snooze-one = Put to sleep
desk-did-release-one = Given back
desk-did-ask-one = Asked
desk-did-answer-one = Answered
desk-did-grant-one = Granted
desk-did-undone = Taken back
desk-did-stayed = Not taken back: somebody has changed it since
desk-did-waits = Not done yet
problem-desk-changed-hands-title = It changed hands
problem-desk-changed-hands-text = Somebody changed who has this after your list was drawn, so it was left as it is.
problem-desk-changed-hands-do = Show the list again and choose anew.
problem-desk-not-for-this-title = That cannot be done with this
problem-desk-not-for-this-text = This is no case or question that a person would read an answer to.
problem-desk-not-for-this-do = Open it and do what it asks for.
problem-desk-several-services-title = These are cases of several services
problem-desk-several-services-text = One text asks the people of one service. Tick cases of one service only.
problem-desk-several-services-do = Go back and tick the cases of one service.
problem-desk-too-late-to-undo-title = It is too late to undo this
problem-desk-too-late-to-undo-text = The ten seconds are over, or it was taken back already.
problem-desk-too-late-to-undo-do = Look at each one, and change what must be changed.

## Keys
desk-keys = Keys
desk-keys-title = Keys of the queue
desk-keys-off = Turn single letters off
desk-keys-close = Close
desk-key-down = Next row, like the arrow down
desk-key-up = Row before, like the arrow up
desk-key-preview = Show the row beside the list
desk-key-open = Open the row
desk-key-tick = Tick the row
desk-key-claim = Take up what is ticked, or the row
desk-key-next = Take the next
desk-key-give = Give to somebody
desk-key-snooze = Put to sleep
desk-key-ask = Ask for information
desk-key-answer = Write to the people
desk-key-filter = Filter the list
desk-key-undo = Undo
desk-key-close = Close what is beside the list
desk-key-keys = Show these keys

## What changed since it was read
desk-changed-title = What changed since you read
desk-changed-read = I have read this, go on to the case
desk-later-title = Somebody cannot wait
desk-later-why = Why you read it later
desk-later-hint = Your leader sees how often, and it comes again before the next case.
desk-later = Read it later
desk-later-counter = The person is here or on the phone
desk-later-danger = Somebody may be in danger
desk-later-colleague = I help a colleague who cannot wait

## Figures of the team
desk-today-title = Today
desk-today-nothing = Nothing is late, nothing waits for a leader.
desk-today-late = late
desk-today-escalated = broken promises to look after
desk-today-breaking = promises that end within 3 days
desk-today-away = held by who is away
desk-today-letters = letters held
desk-today-undelivered = messages that did not arrive
desk-team-weeks = Opened and decided
desk-team-week = Week from
desk-team-opened = Opened
desk-team-decided = Decided
desk-team-ages = Age of open cases
desk-age-between = { $from } to { $to } days
desk-age-over = { $from } days and more
desk-team-refusals = Why applications were refused, 90 days
desk-refused-line = { $service }: { $why }
desk-refused-otherwise = not by the rules alone
desk-team-overturned = Decisions that were overturned
desk-team-unread = { $unread } of { $all } not read
desk-team-all-read = All read
desk-team-put-off = { $n ->
    [one] put off once
   *[other] put off { $n } times
}
desk-figure-opened = Cases opened in that week
desk-figure-decided = Cases decided in that week
desk-figure-age = Open cases of that age
desk-figure-refused = Cases refused for that reason
desk-figure-overturned = Decisions that were overturned
desk-figure-unread = What { $name } has not read
desk-figure-rows = { $n ->
    [one] 1 in this list.
   *[other] { $n } in this list.
}
