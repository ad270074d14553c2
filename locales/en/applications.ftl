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
application-file-hint = PDF, photo or scan (JPEG, PNG, HEIC, WebP, TIFF), Word or OpenDocument. Up to 10 MB each, 20 MB together.
application-file-later = I cannot add it now
application-file-later-hint = You can send your application all the same. We tell you how to hand it in.
application-file-upload-only = Add the files and stay here
application-file-missing = Add a file for “{ $label }”, or say that you cannot add it now
application-file-together = With “{ $name }” your files are more than 20 MB together. Take a smaller photo, or send the rest later.
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
application-send = Send
application-to-payment = Agree and go to payment
application-declaration-title = Declaration
application-left-open = Left open
application-left-open-text = { $agency } may ask you about these.
application-declaration-standard = By sending this you say that what you wrote is true, as far as you know. If something changes, tell us. If you made a mistake, tell us too: putting it right is never held against you.
application-declaration-statutory = This is a formal declaration. You declare that everything you wrote is true, and that you make this declaration believing it to be true.
application-declaration-warning = To make a false declaration on purpose is an offence
application-declaration-shared = { $agency } gets what you wrote, and uses it for this application. You can see at any time who looked at it.
application-declare = What I wrote is true, as far as I know
application-declare-statutory = I declare that everything I wrote is true
application-declare-first = Tick the box if what you wrote is true, or go back and change it
application-changed-meanwhile = This application was changed in the meantime, in another window or by somebody else. Read it once more, and send it if it is right as it stands now

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
application-sent-undecided = We cannot tell from the address which agency takes it. An officer of { $agency } finds out, and you read here where it went.
application-sent-paid = You paid { $fee }.
application-sent-email = A receipt goes to { $email }.
application-sent-later = Proof that you still hand in
application-sent-later-how = Add it on the page of your application, or take it to a counter with your reference. If it is still missing when we need it, we ask you once for everything.
application-sent-next = What happens next
application-sent-review = If you do not agree with the decision
application-sent-follow = How to follow it
application-sent-case = See where your application is
application-sent-call = You can always call us and give your reference, { $reference }.
application-sent-sign-in = Sign in to keep it and to see it on every device.
application-sent-sign-in-email = Sign in with { $email }, on any device, and it is in your account.
application-sent-code = With this code anybody to whom you give it sees where it is, on any device. Keep it: this browser forgets it after a day.
application-promise-by = By { $day }.
application-promise-within = Within { $length }.
application-promise-kept = Done: this page is your confirmation.
application-promise-otherwise = If we are late:
application-review-internal = You can ask for it to be looked at again by { $by }.
application-review-internal-within = You can ask for it to be looked at again by { $by }, for { $within } after the decision.
application-review-external = You can also go to { $by }.
application-review-external-within = You can also go to { $by }, for { $within } after the decision.

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

## Paying
application-payment-open-title = Your payment is not finished
application-payment-open-text = Go to the payment page to pay. When it is paid you come back here, and your application is sent.
application-payment-declined-title = The payment was declined
application-payment-declined-text = The bank or the card said no. You were not charged. You can try again, with another card if you like.
application-payment-ended-title = The payment was stopped
application-payment-ended-text = It was not paid, or it took too long. You were not charged.
application-payment-unreachable-title = We cannot reach the payment service
application-payment-unreachable-text = This is on our side, not yours. Try again in a few minutes, or stop here and come back later.
application-payment-safe = Everything you wrote is kept. A payment that went through is never taken twice.
application-payment-go = Go to the payment page
application-payment-again = Try again
pretend-pay-title = A pretend payment
pretend-pay-warning = This is a demonstration. No money moves, whatever you press.
pretend-pay-what = For
pretend-pay-amount = Amount
pretend-pay-pay = Pay
pretend-pay-decline = Decline
pretend-pay-stop = Stop without paying

## Coming back
resume-page-title = Come back when you like
resume-saved = Everything is saved.
resume-guest = In this browser you can simply come back today. With the code you can go on later, and on any device.
resume-signed-in = You find it under your name on any device. With the code you can also go on without signing in.
resume-your-code = Your code
resume-is-new = This is a new code. The one that you used was seen by an officer, and opens nothing any more.
resume-how = Type it under “Go on with a code” at the foot of every page, say it on the phone, or point a phone at the picture.
resume-picture = A code for the camera of a phone. It opens { $address }
resume-careful = Whoever has the code can read and change this application. Give it only to somebody who helps you.
resume-until = The code works for 30 days after you last used it. If nothing changes we delete what you wrote on { $day }.
resume-go-on-now = Go on now
resume-mail-heading = Send the code to yourself
resume-email = Your email address
resume-email-hint = We use it for this application only: for the code, a receipt, and a warning before we delete anything.
resume-mail = Send the code
resume-sent-to = The code is on its way to { $email }.
resume-title = Go on with a code
resume-text = With the code that we gave you, you go on where you stopped.
resume-code = Your code
resume-code-hint = 9 letters and digits, for example K7M-4PX-9TR. Small letters, spaces and dashes do not matter.
resume-code-missing = Write your code
resume-code-slip = One symbol of the code looks wrong. Check it: there is no zero, no I, no L, no O and no U in a code.
resume-code-length = A code has 9 letters and digits, such as K7M-4PX-9TR. Check that all of it is there.
resume-found-title = Go on with this application?
resume-found-text = “{ $service }”, last changed on { $moment }.
resume-found-careful = You see what was written so far. Go on only if it is yours, or if you were asked to help.
resume-found-button = Go on
resume-expired-title = This code has ended
resume-expired-text = It was not used for 30 days. The application was last changed on { $moment }.
resume-expired-do = If you began it while you were signed in, sign in to go on. Otherwise talk to a person, or start again.
resume-deleted-title = This application was deleted
resume-deleted-text = You deleted it, or nothing was changed for 90 days. Nothing of it is left, and nothing was sent.
resume-deleted-do = You can start again. It takes only what is asked on each page.
resume-sent-found = This was sent for { $service }. Go on, and you see where it is.
resume-sent-title = This application was sent
resume-sent-text = It is with the agency now and can no longer be changed with the code.
resume-sent-do = See where it is
resume-start-again = Look at the service and start again
resume-seen-title = This code was seen by an officer
resume-seen-text = Something in this application is not for that officer to see. So that nobody else reads it, the code no longer opens it.
resume-seen-mailed = We sent you a new code to the email address that you gave for this application.
resume-seen-ways = How you go on
resume-seen-browser = In the browser in which you began: choose “Stop here and come back later” there, and you get a new code.
resume-seen-sign-in = Sign in, if you began it while you were signed in.
resume-seen-counter = With an officer, at a counter or on the phone. There the code still works.
resume-unknown-title = We do not know this code
resume-unknown-text = It may be mistyped, or the application may be long gone.
resume-unknown-do = Check the code and try again, or talk to a person.
resume-unknown-again = Try again

## Drafts
drafts-title = Applications that you have not sent
drafts-none = There is nothing that you have begun and not sent.
drafts-go-on = Go on
drafts-delete = Delete
drafts-changed = Last changed on { $moment }.
drafts-until = If nothing changes, we delete it on { $day }.
drafts-guest = Did you begin on another device?
drafts-code = Go on with a code
draft-deletion-title = Delete this application?
draft-deletion-text = You last changed it on { $moment }. Your answers and files are gone for good. Nothing was sent.
draft-deletion-button = Delete it
draft-deletion-keep = Keep it
application-changes-title = The service has changed
application-changes-text = Since you last were here, on { $moment }, this service has changed. What still fits is kept.
application-changes-left = These answers no longer count
application-changes-new = This is asked now

## Mails
mail-application-receipt-subject = We have your application: { $service }
mail-application-receipt-text =
    Your application “{ $service }” was sent on { $moment }.

    Your reference: { $reference }

    What happens next, and by when:
    { $promises }

    See where it is: { $address }
    You can always call us and give your reference.
mail-application-code-subject = Your code to go on: { $service }
mail-application-code-text =
    You stopped in the middle of “{ $service }”. Everything is saved.

    Your code: { $code }
    Or open: { $address }

    The code works for 30 days after you last used it. If nothing changes, we delete what you wrote on { $day }.
    Whoever has the code can read and change this application.

    If you did not ask for this mail, you need not do anything.
mail-application-warning-subject = We delete your draft on { $day }: { $service }
mail-application-warning-text =
    You began “{ $service }” and did not send it. On { $day } we delete it, with everything you wrote.

    If you still want it, go on before that day.
    Your code: { $code }
    Or open: { $address }

    If the code has ended, sign in or talk to a person.

    If you no longer need it, you need not do anything.

## Where a form ends
application-halt-title = We stop here, so that you are safe
application-fee-unconfirmed-title = We cannot take this fee today
application-fee-unconfirmed = The fee may have changed, and we have not confirmed it. We do not charge an amount that may be wrong. Please call us, and an officer takes your application.
application-halt-ask = Ask to be called
application-halt-forgets = What you wrote in this form is deleted. We keep only what you see in the message.
application-halt-body = I cannot go on with “{ $service }” and ask to be called.

# Acting for somebody else.
mail-sent-for-you-subject = { $by } sent an application for you: { $service }
mail-sent-for-you-text =
    { $by }, who may act for you, sent this for you: { $service }.

    Reference: { $reference }

    See it here: { $address }

    If you did not want that, tell us, or end what { $by } may do: { $representatives }
for-whom-title = For whom is it?
for-whom-text = You may act for somebody else.
for-whom-me = For myself
for-whom-missing = Choose for whom it is
for-whom = For { $name }
for-whom-nameless = Somebody else

resume-plan-title = Go on with a plan
resume-plan-text = This code leads to the plan “{ $plan }”.
resume-plan-button = Go on with this plan
mail-plan-code-subject = The code of your plan: { $plan }
mail-plan-code-text =
    You asked us to send you the code of your plan “{ $plan }”.

    { $code }

    Go on with it here: { $address }

    The code works until { $day }. Give it to nobody else: it opens the plan with all your answers.

    { $site }
mail-plan-shared-subject = Help with a plan: { $plan }
mail-plan-shared-to-see =
    Somebody asks you to help with their plan “{ $plan }”, and gave us your address for it.

    { $code }

    With this code you see the plan.

    Open it here: { $address }

    The code works until { $day }, or until they end it. They can see when you look. If you do not know who this is from, do nothing: nobody sees that you got it.

    { $site }
mail-plan-shared-to-change =
    Somebody asks you to help with their plan “{ $plan }”, and gave us your address for it.

    { $code }

    With this code you see the plan, answer its questions and tick off steps.

    Open it here: { $address }

    The code works until { $day }, or until they end it. They can see when you look. If you do not know who this is from, do nothing: nobody sees that you got it.

    { $site }
application-billed-title = There may be a fee
application-billed-text = You pay nothing now. { $agency } works out from what you send whether there is a fee, and sends you a bill. What you ask for is done once the bill is paid.
