# The assisted interview at the desk, for staff.

interview-menu = Interview
desk-page-interview = Go through an application with this person
interview-with-person = Go through an application or a plan with this person

## Who is there
interview-begin-title = Begin with somebody
interview-begin-text = The person is at the counter or on the telephone. You read out the questions that they would have on the web, and their answers go where they go on with them.
interview-way = How do you find the person?
interview-way-code = By the code that they read out
interview-way-code-hint = The code of an application that they began. Nine letters and digits.
interview-way-case = By the reference of a case
interview-way-case-hint = And something that stands in it, which they tell you: a date or a number.
interview-way-contact = By their email address or phone number
interview-way-contact-hint = It must be one that they gave us before.
interview-way-new = They are new
interview-way-new-hint = Nothing is known of them yet. They get a code to go on with.
interview-way-missing = Say how you find the person
interview-code = Code
interview-code-unknown = No application has this code. Ask the person to read it out once more, letter by letter
interview-code-over = This code leads to an application that was sent, was deleted or is too old. Begin a new one
interview-reference = Reference of the case
interview-reference-unknown = No case has this reference. Ask the person to read it out once more
interview-fact = What the person tells you of it
interview-fact-hint = A date such as 8 3 1994, or a number or name that they wrote. It is compared; nothing of the case is shown.
interview-fact-wrong = This does not stand in the case. Ask for something else that they wrote
interview-address = Email address or phone number
interview-address-unknown = Nobody has given us this address. Ask for another, or begin with them as somebody new
interview-channel = How is the person in touch?
interview-channel-missing = Say whether the person is at the counter or on the telephone
interview-checked = What did you check?
interview-checked-hint = It is written down and the person can read it.
interview-checked-document = I saw a document with their name and picture
interview-checked-questions = They answered two questions that only they can answer
interview-checked-nobody = Nothing was checked
interview-checked-nobody-hint = Then only what the person tells now, or the one application whose code they read out, can be gone through.
interview-checked-by-phone = On the telephone nobody can see a document: say what else you checked
interview-checked-missing = Say what you checked
interview-language = Language to read in
interview-language-theirs = The one they chose before, otherwise the first of this site
interview-begin = Begin

## A sitting
interview-title = With the person
interview-sitting = Who is there
interview-back-to-sitting = All that is gone through
interview-later = Stop here: the code to go on with
interview-done = Gone through now
interview-plan = Plan
interview-sent-tag = Sent
interview-draft-tag = Not sent
interview-code-of = Code to go on with
interview-begun = They began this before
interview-begun-changed = last changed { $moment }
interview-go-on = Go on with it
interview-only-this = Nobody was checked, so only the application of the code that was read out can be gone through. To do more, check who it is and begin anew.
interview-guest = Nothing that is held of anybody is used, since nobody was checked. What the person tells now is kept for them.
interview-start = Begin something
interview-service = Service
interview-service-hint = Type its first letters.
interview-start-service = Begin the application
interview-event = Why do they come?
interview-event-hint = The questions find out what is for them, at every agency.
interview-start-event = Find out what is for them
interview-nothing-chosen = Choose a service or why they come
interview-advise-only = Another body takes this application. Tell the person where
interview-not-today = This service cannot be applied for today
interview-end = The person goes

## Questions
interview-questions-title = Questions
interview-read-aloud = Read aloud
interview-not-translated = Not yet in { $language }. Say it in their language yourself, or take an interpreter.
interview-why = Why is this asked, and what if they do not know?
interview-why-to-act = { $service } cannot be given without it.
interview-leave-open = If they do not know, choose “I don’t know”. It stays open, nothing is refused for it, and they can answer it later on the web.
interview-hidden = Held, not shown to you
interview-not-asked = Not for you to ask. Leave it: the person answers it on the web with their code, or to the agency itself.
interview-keys = Keys: 1 to 9 choose an answer, 0 is “I don’t know”, Enter goes on. Ctrl+K opens the list of pages.
interview-see-plan = The plan so far

## Reading back
interview-confirm-title = Is this still right?
interview-confirm-text = This is known already and is not asked again. Read it out.
interview-confirm-right = The person says it is right
interview-check-title = Read the answers back
interview-check-text = Read out what was taken down. Correct what the person says is wrong.
interview-check-right = The person says it is all right
interview-refusal = By the rules the answer would be no
interview-refusal-text = Tell the person why. They may send it all the same, and an officer decides.

## Proofs
interview-proofs-title = Proofs
interview-proofs-counter = Scan what the person has with them. The rest can come later.
interview-proofs-phone = On the telephone nothing can be handed in. Tell the person what they hand in later.
interview-answered = Answered:
interview-scan = Scan or file
interview-proof-later = They hand it in later
interview-proofs-left =
    { $n ->
        [one] One more proof is not for you to see. The person hands it in themselves.
       *[other] { $n } more proofs are not for you to see. The person hands them in themselves.
    }

## Standing by it
interview-declaration-title = The person stands by it
interview-words = What did the person say?
interview-words-hint = In their own words, such as “Yes, that is all true”. It is written down as said aloud to { $name }, with the time, and the person can read it.
interview-words-missing = Write what the person said
interview-receipt = Email address for a receipt, if they want one
interview-send = They said yes: send it
interview-declare-only = They said yes: write it down
interview-they-declare = They want to do it themselves

## The person goes on
interview-code-title = The person goes on with a code
interview-code-text = Read the code out, print this page for them, or mail it. Whoever has the code can go on with this application.
interview-sheet = Sheet for the person
interview-picture = Square code that leads to { $address }
interview-mail-to = Mail the code
interview-mail-hint = To an address that the person tells you.
interview-mail = Send the mail
interview-code-apart = Something in this application is not shown to you, so its code is not either.
interview-apart-ways = The person goes on in the browser in which they began, or signs in. Here you can go on with them as before.
interview-apart-mail = Mail a new code to the address that they gave
interview-apart-mailed = A new code is on its way to the address that the person gave.
interview-waits-changed = The service has changed since. The person sees on the web what is new and goes on there.
interview-waits-paid = It is paid and on its way.
interview-waits-halt = This form ends here, for the answers say that going on is not safe or the fee is not confirmed. Speak with the person about it.
interview-waits-sworn = This is a statutory declaration. The law lets nobody make it for the person by voice: it waits for them.
interview-waits-fee = The person said yes. There is a fee, which they pay on the web with this code; then it is sent.
interview-waits-person = Everything is there. It waits until the person says on the web that it is true, and sends it.

## Sent
interview-sent-title = It is sent
interview-sent-text = { $service }, sent { $moment }. Read out the reference and what is promised.
interview-sent-promises = What is promised
interview-sent-case = The case
interview-another = Something else for the same person

## Plans
interview-plan-yes = For them
interview-plan-to-do = What to do
interview-plan-more = Ask about other services too
interview-plan-open = Still open
interview-plan-no = Not for them
interview-apply = Apply with the person
interview-another-agency = Another agency
interview-elsewhere = Not taken here. { $agency } takes it. { $phone }
interview-more-questions = More questions

## Problems
problem-interview-over-title = This sitting is over
problem-interview-over-text = It was ended, or it began more than four hours ago.
problem-interview-over-do = What was answered is kept. Begin with the person anew.
problem-interview-only-title = Nobody was checked
problem-interview-only-text = The person read out the code of one application, and only that one can be gone through.
problem-interview-only-do = Check who it is and begin anew to do more.
