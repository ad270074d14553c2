# Talk to a person: the page with every way, the confirmation, the thread, and the mail with an answer.

person-title = Talk to a person
person-lead = Choose what suits you. You never have to tell it twice: we pass on what you were doing here.
person-call-heading = Call us now
person-interpreter = In your language: call { $interpreter } on { $number }, and ask for { $phone }.
person-relay = If you are deaf, or find it hard to hear or speak: use { $relay }, and ask for { $phone }.
person-form-heading = Or let us come to you
person-way = What would you like?
person-way-call-back = Call me back
person-way-call-back-hint = { $agency } calls you by the end of the next working day
person-way-message = Write to us
person-way-message-hint = { $agency } answers in writing within 2 working days
person-way-counter = Come to a counter
person-way-counter-hint = You get a number to read out, so you need not explain it again
person-name = Your name
person-name-hint = You may leave this empty
person-phone = Phone number
person-phone-hint = We need it to call you back; otherwise you may leave it empty
person-best-time = When is a good time to call?
person-time-any = Any time in working hours
person-time-morning = In the morning
person-time-afternoon = In the afternoon
person-email = Email address
person-email-hint = You may leave this empty. With it, the answer comes to you; without it, you find the answer here, on this device
person-body = What is it about?
person-body-hint = Write it as you would say it. Leave out passwords and card numbers
person-carry-heading = What we pass on
person-carry = Tell them where I was: { $about }
person-send = Send
person-demo = This is a demonstration with made-up people: nobody will call or write.

about-service = the service “{ $name }”
about-event = “{ $name }”
about-plan = your plan
about-application = your application
about-case = your case { $reference }
about-page = the page { $path }

person-error-way = Choose how you would like to talk to us
person-error-phone-missing = Write the phone number that we should call
person-error-phone = Write a phone number with its digits, such as 0491 570 006
person-error-body-missing = Write what it is about
person-error-body-long = Write at most { $most } letters, or call us

conversation-title = Your conversation
conversation-panel = We have it
conversation-panel-answered = We have answered
conversation-reference = Your reference: { $reference }
conversation-next-heading = What happens next
conversation-next-call-back = { $agency } calls you on { $phone } by the end of { $day }.
conversation-time-morning = We try to call in the morning, as you asked.
conversation-time-afternoon = We try to call in the afternoon, as you asked.
conversation-next-message = { $agency } answers you by the end of { $day }.
conversation-next-counter = Go to a counter of { $agency } and read out { $reference }. They see what you were doing.
conversation-counters = Find a counter at { $website }
conversation-by-email = The answer also comes by email to { $email }.
conversation-here-only = You gave no email address. The answer appears on this page, on this device: keep the page, or sign in to keep it.
conversation-call-anyway = If you do not hear from us by then, call the number below and read out { $reference }.
conversation-about = You told us where you were: { $about }
conversation-messages-heading = What was said
conversation-you = You
conversation-at = { $from }, { $at }
conversation-more = Write more
conversation-more-hint = Anything you want to add or ask
conversation-more-send = Send
conversation-handed-over = { $agency } could not help with this, so it was handed over. You need not do anything: you are answered here.

conversations-title = Your conversations
conversations-none = You have not asked us anything yet.
conversations-ask = Talk to a person
conversations-reference = Reference
conversations-changed = Last change
conversations-state = State
conversations-answered = Answered
conversations-settled = Nothing is open
conversations-waiting = We owe you an answer
conversations-general = A general question

person-mail-subject = An answer for you ({ $reference })
person-mail-text =
    Hello,

    { $name } has answered you:

    { $answer }

    To see everything that was said, or to write more, open this page on the device where you asked, or sign in:
    { $address }

    If you call us, give this reference: { $reference }

## Short messages: SMS, WhatsApp, Messenger. Each sign costs, so they are short.
text-answer =
    { $answer }
    { $name }, { $reference }
text-receipt = We have your message, reference { $reference }. { $promise } Write here to add to it.
text-receipt-call = To talk to a person, call { $phone }.
text-ended = You get no more messages from us here. Write START to get them again.
text-begun = You get messages from us here again.
text-files = { $n ->
    [one] A picture or file came with it, which cannot be taken this way
   *[other] { $n } pictures or files came with it, which cannot be taken this way
}
conversation-translated = Translated by a machine into { $language }. What was written counts.
text-files-alone = { $n ->
    [one] A picture or file
   *[other] { $n } pictures or files
}
text-file-name = file { $n }
file-left-subject = A file that you sent could not be taken ({ $reference })
file-left-text = We could not take the file that you sent: { $name }. Send it again as PDF or picture, at most 10 MB, or ask a person for help here: { $address }
file-infected-text = The file that you sent may harm computers, so we did not take it and nobody can open it: { $name }. Check your phone or computer, then send it again, or ask a person for help here: { $address }
text-part-missing = A part of the message did not come
text-receipt-promise = We answer by { $day }.

## Mails that people write to us
mail-answer-here = You can answer this email: your words reach the same people.
mail-receipt-subject = We have your message ({ $reference })
mail-receipt-have = Hello, { $site } has your message. Your reference: { $reference }
mail-receipt-answer-by = { $agency } answers you by { $day }.
mail-receipt-answer = { $agency } answers you.
mail-receipt-left =
    These files could not be taken. Send them as PDF or as a picture, each at most 10 MB:
    { $files }
mail-receipt-call = To speak to a person, call { $phone } and give your reference, { $reference }.
mail-receipt-automatic = This receipt was sent automatically. A person reads what you wrote.
mail-in-no-words = (A message without words)
mail-in-left = (Not taken: { $files })
mail-in-long = (The message is longer than this. All of it is in the attached file.)
mail-in-unread = A mail arrived that no program here can read. It is attached as it came. Somebody should look at it, and answer the sender if there is one: { $sender }
mail-in-too-large = (Only the subject of this mail came; its text and its files did not. A mail may have 25 MB at most.)
mail-in-too-large-left = the text and the files of your mail, which may have 25 MB at most
mail-in-out-of-reach = A mail arrived that could not be fetched from its mailbox. Somebody should read it there: { $place }

person-way-chat = Chat now
person-way-chat-hint = { $agency } answers you here on the page.
person-chat-free = Somebody is free now.
person-chat-ahead = { $ahead ->
    [one] One person waits before you.
   *[other] { $ahead } people wait before you.
}
person-chat-ahead-time = { $ahead ->
    [one] One person waits before you.
   *[other] { $ahead } people wait before you.
} { $minutes ->
    [one] Of late, most people waited no longer than a minute.
   *[other] Of late, most people waited no longer than { $minutes } minutes.
}

live-title = Chat with { $agency }
live-looked = Last looked at { $at }.
live-look = Look for an answer
live-there = { $name } is here.
live-writes = { $name } is writing …
live-place = You are number { $place } in the queue. If nobody has come by { $until }, we answer in writing.
live-place-time = You are number { $place } in the queue. { $minutes ->
    [one] Of late, most people waited no longer than a minute.
   *[other] Of late, most people waited no longer than { $minutes } minutes.
} If nobody has come by { $until }, we answer in writing.
live-nobody = Nobody takes chats at this moment. If nobody has come by { $until }, we answer in writing.
live-taken = { $name } answers you.
live-missed = Nobody could come to the chat in time. Your message is not lost: we answer it in writing.
live-moved = Nobody is free for a chat soon. Your message is not lost: it says above how we answer it and by when.
live-ended = The chat is over. You can write on here, and we answer in writing.

## Answers before the form
first-answers-heading = Is it answered already?
first-answers-search = Your question in a few words
first-answers-search-button = Look for answers
first-answers-found = These pages may answer it:
first-answers-still = If not, ask us below. We see what you looked for, so that nobody sends you there again.
first-answers-none = We have nothing written about that. Ask us below.
## Posts that everybody can read
post-pointer = Thank you for writing. We answer in a private message, because everybody can read this. You can also write to us privately: { $address }
post-pointer-subject = Our note beneath a post that everybody can read
post-reply-subject = Our answer beneath a post that everybody can read
post-danger = Is somebody in danger? Call { $emergency } now.
post-changed = The post was changed. It now says:
