# Words that every slice uses: the frame, questions, what went wrong.

tagline = One door to every public service
menu-services = Services
menu-plans = Your plans
menu-cases = Your cases
menu-renewals = Renew
menu-account = Your account
footer-access = Who looked at my data
footer-resume = Go on with a code
footer-accessibility = Accessibility
footer-privacy = Privacy
way-back = The way back

yes = Yes
no = No
or = or

## Questions
i-do-not-know = I don’t know
why-we-ask = Why we ask
why-we-ask-text = Your answer matters for:
date-hint = For example, 27 3 1987
unit-months = months
unit-days = days
months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
question-more = { $question } Are there more than you told us?
question-entry = { $entry } { $number }: { $question }

## What is wrong with an answer
answer-missing = Answer “{ $question }”, or say that you don’t know
answer-missing-choice = Choose an answer to “{ $question }”, or say that you don’t know
answer-missing-date = Write a date for “{ $question }”, or say that you don’t know
answer-changed-meanwhile = “{ $question }” was answered elsewhere in the meantime, by you or by somebody else: { $now }. If your answer is right, send it once more
answer-unfit-choice = Choose one of the answers to “{ $question }”
answer-unfit-date = Write a real date for “{ $question }”, with a day, a month and a year, such as 27 3 1987
answer-unfit-money = Write an amount for “{ $question }”, such as { $example }
answer-unfit-whole = Write a whole number for “{ $question }”, such as 3
answer-unfit-count = Write how many for “{ $question }”: a whole number up to 20, and 0 for none
answer-unfit-months = Write a number of months for “{ $question }”, such as 18
answer-unfit-days = Write a number of days for “{ $question }”, such as 60
answer-unfit-number = Write a number for “{ $question }”, such as { $example }
answer-too-early = “{ $question }”: the day must be { $detail } or later
answer-too-late = “{ $question }”: the day must be { $detail } or earlier
answer-too-small = “{ $question }”: this must be { $detail } or more
answer-too-large = “{ $question }”: this must be { $detail } or less
answer-unlike = “{ $question }”: { $detail }
question-filled-from = Your answer to “{ $question }” stands here. Change it if something else is right.
question-optional = { $question } (optional)
left-empty = Left empty
answer-needed = Answer “{ $question }”: without it, it cannot be sent
answer-date-lacks-day = “{ $question }”: the day is missing
answer-date-lacks-month = “{ $question }”: the month is missing
answer-date-lacks-year = “{ $question }”: the year is missing
answer-date-day = “{ $question }”: the day must be a number from 1 to 31
answer-date-month = “{ $question }”: the month must be a number from 1 to 12, or its name
answer-date-year = “{ $question }”: the year must have four digits
answer-date-no-such-day = “{ $question }”: this month does not have that many days
answer-check = “{ $question }”: this is not a valid { $detail }. Compare each digit with the paper it stands on
answer-phone = “{ $question }”: write a phone number with 8 to 15 digits, such as 0400 000 000 or +61 2 5550 1234
answer-email = “{ $question }”: write an email address like name@example.org
email-missing = Write your email address
email-no-at = An email address has an @ in it. Write it like name@example.org
email-several = Write one email address only, like name@example.org
email-space = An email address has no spaces. Write it like name@example.org
email-host = What stands behind the @ is not complete. Write it like name@example.org
email-odd = This email address cannot be right: a sign is missing or too many. Write it like name@example.org
answer-too-long = “{ $question }”: write at most { $detail } letters
answer-contradiction = “{ $question }” does not fit what you told us before. { $because } Change one of the two answers
for-example = For example: { $example }

## What went wrong
problem-reference = If you call us, give this reference: { $code }
problem-odd-sign-title = There is a sign in it that we cannot keep
problem-odd-sign-text = What was sent has a sign that nobody can see or print.
problem-odd-sign-do = Write it again instead of copying it, and send it once more.
problem-not-found-title = We cannot find this page
problem-not-found-text = The address may be mistyped, the page may have moved, or what it showed was deleted.
problem-not-found-do = Check the address, or start from the home page. Nothing that you sent is lost.
problem-not-allowed-title = That cannot be done here
problem-not-allowed-text = The page was asked for something that it does not do.
problem-not-allowed-do = Go back, and use the buttons on the page.
problem-stale-form-title = This page was open for too long
problem-stale-form-text = For your safety we only take what comes from a page that we gave you lately, and this one is too old.
problem-stale-form-do = Go back, load the page again, and send it once more.
problem-sign-in-first-title = Sign in to see this
problem-sign-in-first-text = This page shows personal information, so we must know that it is you.
problem-sign-in-first-do = Sign in, and you come back to this page.
problem-not-a-form-title = We could not read what you sent
problem-not-a-form-text = It did not arrive as our page sends it.
problem-not-a-form-do = Go back, load the page again, and send it once more.
problem-too-large-title = That is too large
problem-too-large-text = We take up to { $megabytes } MB at once.
problem-too-large-do = Go back and choose smaller files, or send them one at a time.
problem-too-long-title = That is too long
problem-too-long-text = We take up to 256 KB of text at once.
problem-too-long-do = Go back and make it shorter, or send it in parts.
problem-too-slow-title = That took too long to reach us
problem-too-slow-text = What you were sending stopped on its way, so nothing of it was stored.
problem-too-slow-do = Go back and send it again, with smaller files if you have a slow connection.
problem-too-many-title = Too many requests
problem-too-many-text = More came from your address in the last minute than one person would send.
problem-too-many-do = Wait a minute and try again. What you sent before is safe.
problem-internal-title = Something went wrong on our side
problem-internal-text = It is not your fault, and it has been written down for the people who look after this site.
problem-internal-do = Try again in a few minutes, or talk to a person.
problem-busy-title = We are very busy
problem-busy-text = More people are here than we can serve at once.
problem-busy-do = Try again in a few seconds. Nothing that you sent before is lost.
problem-records-away-title = We cannot reach our records at the moment
problem-records-away-text = What you have just sent was not stored. Everything that you sent before is safe.
problem-records-away-do = Try again in a few seconds, or talk to a person.
problem-same-moment-title = Somebody changed the same thing at the same moment
problem-same-moment-text = What you have just sent was not stored.
problem-same-moment-do = Go back and send it again.
problem-disk-full-title = We have no room to store anything at the moment
problem-disk-full-text = What you have just sent was not stored. It is not your fault, and the people who look after this site have been told.
problem-disk-full-do = Try again later, or talk to a person.
problem-uncertain-title = We do not know whether that was stored
problem-uncertain-text = The connection to our records broke at the moment when we stored what you sent. Either all of it is stored, or nothing.
problem-uncertain-do = Look whether it is there before you send it again.
problem-typed = What you typed is still here
problem-typed-files = These files were not kept. Choose them once more:
problem-again = Send it again
problem-look = Look whether it is there
problem-see = See how it is now
problem-changed = What happened while you were writing
problem-kept = What you typed is kept for { $hours } hours. Sign in again, and only you get it back.
problem-code = If you began it without signing in, its code opens it. Enter the code in a new window, come back here, and send this page again.
problem-page-of-another-title = This page is from another sign-in
problem-page-of-another-text = Somebody else was signed in when this page was opened, so nothing was sent.
problem-page-of-another-do = What was typed on it is kept for that person alone. Load the page again to go on yourself.
kept-forms-title = What you typed and did not send
kept-forms-none = Nothing waits for you here.
kept-forms-one = Typed on { $when }
kept-forms-notice = Something that you typed was not sent
kept-form-title = You typed this and were not signed in any more
kept-form-text = You typed it on { $when }. It is kept for { $days } days and shown to you alone.
kept-form-page = Open the page on which you typed it
kept-form-remove = Remove it
problem-no-mandate-title = This is not yours to see
problem-no-mandate-text = Your agency has no mandate for this.
problem-no-mandate-do = Ask the agency that owns the service. This attempt is on record.

## Who did what, in the record of looks
purpose-own-affairs = looking after your own affairs
purpose-applying = applying for a service
purpose-casework = working on a case
purpose-helping = helping somebody who asked
purpose-at-counter = going through the questions with you at a counter
purpose-by-phone = going through the questions with you on the telephone
purpose-informing = sending what was asked for
purpose-security = keeping the account safe
purpose-consulting = giving an opinion that another agency asked for

## Home
home-title = What are you trying to do?
home-search-label = Say it in your own words
home-search-hint = For example “we are having a baby” or “I cannot pay my bills”
home-events-heading = Or start from what is happening

sign-in = Sign in

## Before and after the end of a session
session-ends-title = Are you still there?
session-ends-text = For your safety you are signed out at { $time } if you do nothing. What you typed stays on this page.
session-ends-text-guest = For your safety this site forgets at { $time } what you began here, if you do nothing. What you saved with a code stays.
session-ends-for-good = You have been signed in for very long, and it ends at { $time }. Send what you wrote now. If you are late, we keep it and give it back when you have signed in again.
session-stay = Stay signed in
session-stay-guest = Go on
session-close = Back to the page
session-over-title = You have been signed out
session-over-title-guest = This page was open for too long
session-over-text = What you typed still stands on this page. Press its button as always: we keep it for { $days } days, and give it back when you have signed in again.
session-over-text-guest = What you typed still stands on this page. Copy what you need. With the code of your application or plan you go on where you were.
