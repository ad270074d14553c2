# Applying for a service: from the first question to the confirmation.

## Above each page
application-stages = Steps of your application
application-stage-confirm = What we know
application-stage-questions = Questions
application-stage-proof = Proof
application-stage-check = Check and send
application-stage-pay = Pay
application-stage-done = done
application-come-back = Stop here and come back later
application-change = Change

## What cannot be applied for here
application-elsewhere-title = You apply for this somewhere else
application-elsewhere-text = We can tell you about this service, but { $agency } takes the application.
application-elsewhere-website = Go to { $agency }
application-elsewhere-phone = Or call
application-elsewhere-plan = What you told us here stays in your plan, so you can come back to it.
application-not-today-title = You cannot apply for this today
application-not-today-text = This service has ended. Talk to a person: there may be another one that helps you.
application-not-today-from = This service starts on { $day }. Come back then, or talk to a person.

## Questions
application-questions-title = Some questions
application-confirm-title = Is this still right?
application-confirm-text = You told us this before, so we do not ask again. Change what is no longer right.
application-confirm-button = Yes, this is right
application-entry-label = { $entry } { $number }: { $label }
application-more-label = { $label }: are there more?

## Proof
application-evidence-title = Proof for what you told us
application-evidence-text = Most of this we can find out ourselves. Add a photo or a copy where we cannot.
application-evidence-you-said = You told us:
application-evidence-register = { $agency } looks this up in its own register. You do not have to do anything.
application-evidence-agency = We will ask { $agency } for it, under: { $under }. You do not have to do anything.
application-files-taken = Files that we have
application-file-size = { $kilobytes } kB
application-file-remove = Remove
application-file-add = Add a photo or a copy
application-file-own = If you have a copy, you can add it. It may be faster.
application-file-hint = PDF, photo (JPEG, PNG, HEIC, WebP), Word or text. Up to 10 MB each, 20 MB together.
application-file-later = I cannot add it now
application-file-later-hint = You can send your application all the same. We tell you how to hand it in.
application-file-upload-only = Add the files and stay here
application-file-missing = Add a file for “{ $label }”, or say that you cannot add it now
application-file-empty = “{ $name }” is empty. Choose the file again, or choose another one.
application-file-too-large = “{ $name }” is too large. A file can have 10 MB, and all files together 20 MB. Take a smaller photo, or send the rest later.
application-file-kind = We cannot open “{ $name }”. Add a PDF, a photo, or a Word or text file.
application-file-name = “{ $name }” is not the kind of file that its name says. Save it again, or take a new photo, and add that.
application-proof-source = We ask { $agency }
application-proof-later = You hand it in later

## Check, declare, send
application-check-title = Check what you wrote
application-check-known = What we knew
application-check-answers = Your answers
application-refusal-heading = From what you told us, the answer may be no
application-refusal-text = If something is not right, change it. You can also talk to a person, or send it all the same: a person looks at every “no” before it is final.
application-email = Your email address, for a receipt
application-email-hint = You can leave this empty. We use it only for this application.
application-email-wrong = Write an email address like name@example.org, or leave it empty
application-send = Send
application-to-payment = Agree and go to payment
application-declaration-title = Say that it is true
application-declaration-standard = By sending this you say that what you wrote is true, as far as you know. If something changes, tell us. If you made a mistake, tell us too: putting it right is never held against you.
application-declaration-statutory = This is a formal declaration. You declare that everything you wrote is true, and that you make this declaration believing it to be true.
application-declaration-warning = To make a false declaration on purpose is an offence
application-declaration-shared = { $agency } gets what you wrote, and uses it for this application. You can see at any time who looked at it.
application-declare = What I wrote is true, as far as I know
application-declare-statutory = I declare that everything I wrote is true
application-declare-first = Tick the box if what you wrote is true, or go back and change it

## Fee
application-fee-title = Pay the fee
application-fee-text = The fee is { $fee }.
application-fee-pretend = This is a demonstration. No money moves.
application-fee-next = When it is paid, your application is sent. If you stop on the way, nothing is lost and nothing is taken twice.
application-fee-button = Go to payment

## Sent
application-sent-title = We have your application
application-sent-reference = Your reference
application-sent-text = “{ $service }” went to { $agency } on { $moment }.
application-sent-paid = You paid { $fee }.
application-sent-email = A receipt goes to { $email }.
application-sent-next = What happens next
application-sent-review = If you do not agree with the decision
application-sent-follow = How to follow it
application-sent-case = See where your application is
application-sent-call = You can always call us and give your reference, { $reference }.
application-sent-sign-in = Now you see it in this browser only. Sign in to see it on every device.
application-promise-by = By { $day }.
application-promise-within = Within { $length }.
application-promise-limit = At the latest by { $day }.
application-promise-otherwise = If we are late:
application-remedy-apologise = We say sorry, and why.
application-remedy-refund = You get your fee back.
application-remedy-priority = Your application goes to the front of the line.
application-remedy-escalate = It goes to somebody who can move it: { $who }.
application-remedy-deemed-refused = The law then counts it as a “no”, so that you can ask for a review at once.
application-remedy-deemed-approved = The law then counts it as a “yes”.
application-review-internal = You can ask for it to be looked at again by { $by }.
application-review-internal-within = You can ask for it to be looked at again by { $by }, for { $within } after the decision.
application-review-external = You can also go to { $by }.
application-review-external-within = You can also go to { $by }, for { $within } after the decision.
application-within-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
application-within-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
application-within-working-days = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
application-within-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
application-within-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
application-within-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}

## What can go wrong
problem-application-incomplete-title = Your application is not finished
problem-application-incomplete-text = Something is still open, perhaps because it was changed in another window.
problem-application-incomplete-do = Open your application again. Everything you wrote is kept.
problem-application-paid-title = This is paid and can no longer be changed
problem-application-paid-text = The fee of this application is paid, and it is on its way.
problem-application-paid-do = To correct something, talk to a person and give your reference.
problem-application-service-gone-title = This service is no longer offered
problem-application-service-gone-text = While your draft was waiting, the service ended.
problem-application-service-gone-do = Talk to a person: there may be another one that helps you.
