# The conversation with the concierge, and the plan that follows from it.

change = Change
apply = Apply
delivered-elsewhere = delivered by another body

## Pages of questions
questions-progress = { $settled } of { $of } services settled
questions-see-plan = See the plan so far
live-heading = Your plan so far
live-yes = { $n ->
    [one] For you
   *[other] For you ({ $n })
}
live-open = Still open ({ $n })
live-no = Not for you ({ $n })

## What is held already
plan-known-title = What we know already
plan-known-text = You told us this before, so we do not ask again. Look it over and change what is no longer right.
plan-known-right = This is right

## Answers
answers-title = Your answers
answers-text = You can change each of them at any time. Your plan follows.
answers-none = You have not answered any question yet.
answers-held = What we knew already
answers-held-text = You told us this before. We use it here and do not ask again.
answers-go-on = Go on with the questions
answers-see-plan = See your plan
answers-remove = Remove this plan
answers-remove-text = The plan and every answer in it are deleted. Applications that you began stay.
answers-remove-button = Delete plan and answers
answers-anew = Start again with nothing filled in

## My plans
plans-title = Your plans
plans-line = { $yes ->
    [0] Nothing is settled for you yet
    [one] One service is for you
   *[other] { $yes } services are for you
}, { $open ->
    [0] nothing is open
    [one] one is still open
   *[other] { $open } are still open
}
plans-changed = Last changed on { $when }
plans-none = You have no plan yet. Tell us what is happening, and we work out which services are for you.
plans-begin = What are you trying to do?
plans-sign-in = Plans stay here while you use this browser. Sign in to keep them, and to find them on another device.

## The plan
plan-everything = Every service there is
plan-title = Your plan: { $purpose }
plan-caption = Your plan
plan-summary-yes = { $n ->
    [one] One service is for you.
   *[other] { $n } services are for you.
}
plan-summary-open = { $n ->
    [one] One is still open.
   *[other] { $n } are still open.
}
plan-on = By the law as on { $day }
plan-go-on = Go on with the questions
plan-answers = Look at your answers or change them
plan-calendar = Put the dates in your calendar
plan-changes = What changed in your plan
plan-change-new = New in your plan: { $service }
plan-change-gone = No longer in your plan: { $service }
plan-change-yes = { $service }: this is for you now
plan-change-no = { $service }: this is not for you now
plan-change-open = { $service }: this is open again
plan-change-amount = { $service }: “{ $amount }” was { $from } and is { $to } now
plan-change-day = { $service }: the date is { $day } now
plan-for-you = For you
plan-still-open = Still open
plan-still-open-text = One or a few answers settle each of these.
plan-fault = Please ask a person about these
plan-fault-text = Our rules could not work these out from what you told us. That is our fault, not yours.
plan-besides-text = Nothing of this is needed for what you came for. A few more questions show what is for you.
plan-besides-button = Check these too
plan-next = You also came for
plan-next-text = What you told us counts there too, so nothing is asked twice.
plan-also-checked = { $n ->
    [one] We also checked one service. It does not fit now.
   *[other] We also checked { $n } services. None of them fits now.
}
plan-not-for-you = Not for you, and why
plan-not-for-you-text = If something here is not as you see it, change your answer or talk to a person.
plan-not-so = This is not so: { $clause }
plan-due = Do this by { $day }
plan-due-late = This was due by { $day }
plan-due-late-text = The day has passed. Do it now, and ask what is still possible: late is mostly better than not at all.
plan-due-words = Do this within { $words }
plan-due-after = { $time } after: { $fact }
plan-due-before = { $time } before: { $fact }
plan-first = First:
plan-needs = What we still need to know:
plan-needs-amount = To work out the amounts, we would need to know:
plan-needs-more = { $n ->
    [one] and perhaps one more thing
   *[other] and perhaps { $n } more things
}
plan-why = Why this is for you
plan-told = Because you told us:
plan-told-line = { $question }: { $answer }
plan-elsewhere = You apply there, not here:
elsewhere-website = Website of
plan-keep = Keep this plan
plan-keep-text = The plan stays here while you use this browser. Sign in to keep it, to find it on another device, and to be told when something changes.
plan-keep-button = Sign in and keep it

## The dates of a plan in a calendar
calendar-summary = Last day: { $service }
calendar-description = With { $agency }. From your plan “{ $plan }”.

## What is not confirmed, not yet, or elsewhere
plan-unchecked = We have not confirmed these amounts at their source. Ask before you rely on them.
plan-unconfirmed = This amount was in force until { $day }. It may have changed since.
plan-not-yet = From { $day } this can be met.
plan-instead = This is for it instead:

## Marks in a plan
plan-answers-see = Look at the answers
plan-along = Take this plan along: code, print, share
plan-total-weekly = Together: { $amount } a week
plan-total-yearly = Together: { $amount } a year
plan-total-once = Together: { $amount }, once
plan-own = Your own steps
plan-own-add = Add a step of your own
plan-own-text = What do you want to do?
plan-own-hint = For example: ask my sister for the papers
plan-own-day = By which day? (optional)
plan-own-button = Add this step
plan-own-yours = You added this step
plan-own-remove = Remove this step
plan-own-empty = Write what you want to do
plan-own-too-many = A plan holds { $n } steps of your own. Remove one that you do not need.
plan-mark-too-long = Write at most { $n } letters
plan-mark-done = Done
plan-not-done = Not done yet
plan-done = { $n ->
    [one] Done: 1 step
   *[other] Done: { $n } steps
  }
plan-done-show = Show what is done
plan-done-on = Done on { $day }
plan-note = Your note:
plan-note-change = Change your note
plan-note-add = Add a note
plan-note-label = Note on: { $step }
plan-note-keep = Keep this note
calendar-own = A step of your own. From your plan “{ $plan }”.

## A plan taken along
along-title = Take this plan along
along-code = The code of your plan
along-how = Go on with it on any device: choose “Go on with a code” on any page, or point a phone at this picture.
along-careful = Give it to nobody else: it opens the plan with all your answers, and whoever has it can change them.
along-until = The code works until { $day }. Each time you open this page, it lasts 30 more days.
along-print = Print it
along-print-text = On paper you get what to do, by when, whom to call, and the code.
along-print-link = Print this plan
along-helpers = Share it with somebody who helps you
along-helpers-text = Make a code of its own for each helper. They see the plan, your answers and your notes. They cannot apply for you, and you can end it at any time.
along-helper = Who helps you?
along-helper-hint = Only you see this name. For example: Aunt Eleni
along-helper-email = Their email address (optional)
along-helper-email-hint = We send them the code there.
along-sent = Sent by email to
along-sent-sending = { $email }: on its way
along-sent-accepted = { $email }: handed to their mail service
along-sent-refused = { $email }: refused. Check the address and send it again.
along-helper-empty = Write who helps you
along-helper-long = Write a shorter name
along-too-many = This plan has as many codes as it can have. End one first.
along-may = What may they do?
along-see = See the plan
along-change = See it, answer questions, tick off steps and write notes
along-how-long = For how long?
along-days = { $n } days
along-share = Make a code for them
along-may-see = May see the plan until { $day }
along-may-change = May see the plan, answer and tick off until { $day }
along-end = End the code of { $helper }
plan-by-code-see = You see this plan with a code, until { $day }. You cannot change it.
plan-by-code-change = You see this plan with a code, until { $day }. You can answer questions, tick off steps and write notes.
plan-keep-mine = Keep this plan in my account
plan-let-go = I am done with this plan
plan-print-code = Go on with this plan on any device:
plans-by-code = Opened with a code, until { $day }
problem-plan-only-to-see-title = You can look at this plan, and not change it
problem-plan-only-to-see-text = The code that you have lets you see it only.
problem-plan-only-to-see-do = Ask the person whose plan it is for a code with which you can change it.
problem-plan-not-yours-to-share-title = Only the person whose plan it is can do this
problem-plan-not-yours-to-share-text = The code that you have was made for a helper.
problem-plan-not-yours-to-share-do = Ask the person whose plan it is.

## Questions left, and lists to tick
questions-left = { $n ->
    [one] About 1 question left
   *[other] About { $n } questions left
  }, { $minutes } min
plan-besides-left = About { $n ->
    [one] 1 question
   *[other] { $n } questions
  }, { $minutes } min.
ticked-hint = Tick all that fit
ticked-none = None of these
ticked-unsure = I don’t know about the others
ticked-wrong = Tick what fits, or “None of these”
ticked-both = Tick either what fits or “None of these”, not both
