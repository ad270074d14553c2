# The desk: the queue, the screen of a case and of a conversation, briefings, the team. For staff, in English only.

## The queue
desk-queue-title = Queue
desk-queue-caption = What waits, the most urgent first
desk-views = Parts of the queue
desk-view-free = Free ({ $n })
desk-view-mine = Mine ({ $n })
desk-view-all = All ({ $n })
desk-view-snoozed = Asleep ({ $n })
desk-view-waiting = Waiting ({ $n })
desk-view-late = Late ({ $n })
desk-view-seen = Only to see ({ $n })
desk-queue-opinions = Opinions and cases that others asked us for
desk-filter-kind = Kind of work
desk-filter-mine = Only what I have
desk-kind-case = Cases
desk-kind-conversation = Questions of people
desk-kind-part = Parts for another agency
desk-kind-hand-over = Cases offered to us
desk-kind-opinion = Opinions asked of us
desk-kind-step = Steps
desk-kind-letter = Letters
desk-kind-failed-delivery = Messages that did not arrive
desk-kind-escalation = Broken promises
desk-kind-second-officer = Second officers
desk-kind-adverse-notice = Warnings sent
desk-kind-question = Questions of officers
desk-next-none = Nothing that you may take is free here.
desk-column-tick = Give out
desk-tick = Choose
desk-for = For { $name }, who is away
desk-handed = { $name } gave this.
desk-handed-why = { $name } gave this: { $why }
desk-give-title = Give what is ticked
desk-give-all = Everything that they have, ticked or not
desk-give-choose = Choose
desk-give-share = Share it out among all who are here
desk-give-free = Back to the queue
desk-give-to-me = Me
desk-give = Give
desk-given = { $moved ->
    [one] 1 thing changed hands.
   *[other] { $moved } things changed hands.
} { $stayed ->
    [0] {""}
    [one] 1 stayed, because nobody you chose may do it or has anything to give back.
   *[other] { $stayed } stayed, because nobody you chose may do them or has anything to give back.
}
desk-filter = Choose from the queue
desk-filter-service = Service
desk-filter-language = Language
desk-filter-due = Due by
desk-filter-all = All
desk-filter-show = Show
desk-next = Take the next
desk-changed = The queue has changed. Show it again
desk-empty = Nothing waits here.
desk-no-more = That was all.
desk-column-due = Due
desk-column-holder = Who has it
desk-claim = Take it up
desk-mine = You
desk-urgent = Goes first
desk-mark-public = Everybody reads along
desk-mark-merged = { $n } read as one
desk-sleeps = Asleep until { $moment }: { $why }
desk-left = { $n ->
    [0] today
    [1] tomorrow
   *[other] { $n } days
}
desk-late-by = { $n ->
    [one] 1 day late
   *[other] { $n } days late
}
desk-no-service = A question
desk-turn-new = New
desk-turn-review = Review of a decision
desk-turn-decide = To be decided
desk-turn-answer = Somebody asks
desk-turn-chat-waiting = Chat: somebody waits now
desk-turn-call-waiting = Call: somebody waits on the line
desk-turn-call-open = Call: goes on
desk-turn-chat-open = Chat
desk-turn-part = Our part of the work
desk-turn-waiting = Waits until { $day }
desk-turn-unanswered = No answer came by { $day }
desk-turn-opinion = Another agency asks for an opinion
desk-turn-hand-over = Another agency offers this case
desk-turn-step = A step is to be done
desk-turn-letter-failed = A letter could not be made
desk-turn-letter-needs-address = A letter needs an address
desk-turn-failed-delivery = A message did not arrive
desk-turn-letter-to-post = A letter must be posted
desk-turn-take-on = Late: to be taken on
desk-turn-explain = Late: the person is owed an explanation
desk-turn-tell = Late: the person must be told
desk-turn-refund = Late: the fee must be given back by hand
desk-turn-second-officer = A second officer must agree
desk-turn-adverse-notice = The time to answer our warning is over
desk-turn-question = A colleague asks

## Who has it
desk-lookers = Also open on the screen of:
desk-you-hold = You have this.
desk-held-by = { $name } has this.
desk-held-by-nobody = Nobody has this yet.
desk-hand-on-title = Give it to somebody else
desk-hand-on-to = To whom
desk-hand-on-why = Why, and what comes next
desk-hand-on-why-hint = They read it beside the work. The person does not.
desk-you-stand-in = You look after it meanwhile.
desk-wake = Wake it
desk-hand-on = Hand it on
desk-release = Give it back to the queue
desk-snooze-title = Put it to sleep
desk-snooze-until = Until which day
desk-snooze-why = What it waits for
desk-snooze = Put it to sleep

## The screen of a case
desk-pages = Pages of this case
desk-promises = What we promised
desk-told = What we were told
desk-go-on = Go on without what was asked for
desk-ask-label = What you need, and why
desk-ask-due = By which day
desk-ask = Ask for it
desk-no-messages = Nobody has written yet.
desk-write = Write to the person
desk-write-hint = Plain words. Say what happens next and by when.
desk-send = Send
desk-note = Note for colleagues
desk-note-hint = Officers who may see this case read it here. The person is not told of it, and can ask for it under the law on access to information.
desk-note-write = Write the note
desk-event-noted = Note: { $words }
desk-beside = Beside the case
desk-person = Who this is for
desk-no-name = No name yet
desk-speaks = Language
desk-interpreter = Interpreter
desk-letters-in = Letters
desk-large-print = In large print
desk-needs = What helps them
desk-channel = How they want to be reached
desk-phone = Phone
desk-email = Email
desk-came-by-email = By email from { $address }.
desk-came-by-sms = By text message from { $address }.
desk-came-by-social = By { $address }.
desk-said-in-public = Everybody can read it.
desk-post-where = { $author } wrote on { $service }, where everybody can read it.
desk-post-changed = The post was changed since.
desk-post-hidden = The post is hidden there now.
desk-post-removed = The post was removed there.
desk-post-machine = The account says that a program runs it, so nothing was answered automatically.
desk-post-link = Read the post on { $service } (opens a new tab)
desk-post-once = Facebook allows one private answer to a comment, within seven days. Say in it all that the person needs, and ask them to write back there.
desk-post-no-way = The one private answer that Facebook allows was sent, and the person has not written back yet. A further answer cannot reach them there: it becomes work, to be told in another way.
desk-post-manner = Who reads your answer
desk-post-privately = The person alone
desk-post-privately-hint = A note beneath the post says that we answer in private. It holds nothing of the person.
desk-post-publicly = Everybody, beneath the post on { $service }
desk-post-publicly-hint = At most { $n } letters. Nothing about the person or their matter: no name, reference, address or telephone number. It cannot be taken back.
desk-unfit-long = Everybody would read this: make it { $n } letters shorter, or answer in private
desk-unfit-reference = Everybody would read this: take out the reference or code { $part }
desk-unfit-email = Everybody would read this: take out the email address { $part }
desk-unfit-phone = Everybody would read this: take out the telephone number { $part }
desk-unfit-name = Everybody would read this: take out the name { $part }
desk-unfit-no-post = There is no post that could be answered for everybody: answer in private
desk-sender-not-checked = The sender is not checked.
desk-sender-checked = Its mail server vouches for the sender.
desk-came-from-machine = Sent by a machine; nobody waits for an answer.
desk-best-time = Best time
desk-answer-by = Answer by
desk-about = What it is about
desk-about-open-plan = Open the plan with them
desk-answer = Your answer
desk-conversation-title = Somebody asks

## Briefings
desk-briefings-title = Briefings
desk-briefings-none = No service of your agency has a briefing.
desk-briefing = Briefing, version { $version }
desk-briefing-version = Version { $version }
desk-watch-for = Watch for
desk-groups = Who comes, and what helps
desk-law = The law behind it
desk-read-this = I have read this
desk-read-at = You read version { $version } on { $moment }.
desk-read = Read
desk-unread = Not read yet

## The team
desk-team-title = Team
desk-team-load = What waits
desk-team-waiting = Waiting
desk-team-free = Free
desk-team-soon = Due in 3 days
desk-team-late = Late
desk-team-officers = Who works here
desk-team-no-ranking = In the order of their names. These figures help to share work fairly; they say nothing of how well somebody works.
desk-team-name = Name
desk-team-can = Languages and skills
desk-team-holds = Has just now
desk-team-briefed = Briefings

desk-away = Away until { $day }. { $deputy } looks after their work.
desk-work-title = What { $name } has
desk-work-none = Nothing just now.
desk-absence-title = Away from work
desk-absence-none = No absence is entered.
desk-absence-now = Away from { $from } until { $until }. { $deputy } looks after the work meanwhile.
desk-absence-end = Back at work
desk-absence-from = First day away
desk-absence-until = Last day away
desk-absence-deputy = Who looks after the work
desk-absence-deputy-hint = They see it among their own and can do everything with it. It ends by itself after the last day.
desk-absence-enter = Enter the absence

## The palette

## What goes wrong
desk-error-no-words = Write what you want to say
desk-error-day = Choose a day after today
problem-desk-somebody-was-first-title = Somebody was first
problem-desk-somebody-was-first-text = { $holder } took this up a moment ago. Nothing of yours is lost.
problem-desk-somebody-was-first-do = Go back to the queue and take the next.
problem-desk-nothing-to-do-title = There is nothing left to do here
problem-desk-nothing-to-do-text = This was finished, withdrawn or waits for the person.
problem-desk-nothing-to-do-do = Go back to the queue and take the next.
problem-desk-not-yours-title = You do not have this
problem-desk-not-yours-text = Somebody else has it, or nobody. Only whoever has it can give it on or put it to sleep.
problem-desk-not-yours-do = Open it again to see who has it.
problem-desk-day-not-to-come-title = Choose a day after today
problem-desk-day-not-to-come-text = What sleeps wakes on a day that is still to come.
problem-desk-day-not-to-come-do = Go back and choose another day.
problem-desk-no-why-title = Say what it waits for
problem-desk-no-why-text = Whoever finds it asleep wants to know why.
problem-desk-no-why-do = Go back and say it in a few words.
problem-desk-nobody-chosen-title = Choose somebody
problem-desk-nobody-chosen-text = The person you chose does not work here any more, or nobody was chosen.
problem-desk-nobody-chosen-do = Go back and choose from the list.
problem-desk-they-may-not-title = They may not do this
problem-desk-they-may-not-text = { $name } works under a mandate that does not cover this, or had a part in it before.
problem-desk-they-may-not-do = Go back and choose somebody else.
problem-desk-nothing-ticked-title = Nothing is ticked
problem-desk-nothing-ticked-text = Tick what you want to give, and choose to whom.
problem-desk-nothing-ticked-do = Go back and choose.
problem-absence-days-title = These days do not fit
problem-absence-days-text = Enter the first and the last day away. The last is today or later, and not before the first.
problem-absence-days-do = Go back and correct the days.
problem-absence-deputy-title = Choose who looks after the work
problem-absence-deputy-text = Choose a colleague of the same agency who works here.
problem-absence-deputy-do = Go back and choose from the list.

# Files at the desk.
desk-files-title = Files
desk-files-none = Nothing was handed in.
desk-files-hidden = { $n ->
    [one] One more proves what your mandate does not cover, so it is not shown.
   *[other] { $n } more prove what your mandate does not cover, so they are not shown.
}
desk-files-each-look = Each time you open a file, the person can read that you did.
desk-file-by = Given by { $by }
desk-file-new-tab = (opens in a new tab)
desk-file-open = Open the file
desk-file-download = Save this file
desk-file-alone = Open it in a tab of its own
desk-file-picture = The picture “{ $name }”. What it shows is not described in words.
desk-file-document = The document “{ $name }”
desk-file-document-help = If the document does not show, or your keyboard or screen reader does not reach it, open it in a tab of its own or save it.
desk-file-turned = This is a copy as JPEG. The file as it came can be saved.
desk-file-not-shown = A file of the kind { $type } cannot be shown here. Save it and open it on your own device.
desk-file-unscanned = Nobody checked this file for viruses.
desk-news-title = New since { $moment }
desk-news-answers = { $n ->
    [one] An answer to what was asked for
   *[other] { $n } answers to what was asked for
}
desk-news-messages = { $n ->
    [one] A message
   *[other] { $n } messages
}

desk-chats = Your chats
desk-chats-one = Chat { $reference }
desk-chats-unread = Chat { $reference }: { $n } new
desk-chats-waiting = Waiting for a chat: { $n }
desk-chats-take = Take chats
desk-chats-takes = { $n ->
    [one] Takes one chat at once
   *[other] Takes { $n } chats at once
}
desk-chats-none = None
desk-chats-most = Chats at once
desk-chats-hint = People are offered a chat while you have a page of the desk open
desk-chats-save = Save
desk-live-there = The person has the page open.
desk-live-away = The person does not have the page open. They find your answer there, and by mail if they gave an address.
desk-live-writes = The person is writing …
desk-live-end = End the chat
