# Signing in, and a person's own account.

## Sign in
sign-in-title = Sign in with your email address
sign-in-text = We send you a code. There is no password to remember. If you have not been here before, this makes your account.
sign-in-email = Your email address
sign-in-email-hint = We send the code to this address
sign-in-send = Send me a code
sign-in-privacy = We use your address only to sign you in and to tell you about your own things.
sign-in-code-title = Check your email
sign-in-code-text = We sent a code of six digits to { $email }. It works for { $minutes } minutes, on this device.
sign-in-code = The code
sign-in-code-hint = Six digits, such as 012 345
sign-in-no-code = The email has not come
sign-in-no-code-text = It can take a minute or two. Look in the folder for junk mail too, and check that the address above is yours.
sign-in-again = Send another code, or use another address
sign-in-demo = This is a demonstration with made-up people, so no mail is sent. Your code is

## What is wrong with a code
proof-unreadable = Write the six digits of the code that we sent
proof-wrong = { $left ->
    [one] This is not the code. You have one more try. Use the code of the latest email we sent you
   *[other] This is not the code. You have { $left } more tries. Use the code of the latest email we sent you
}
proof-too-many-tries = The code was wrong too many times, so it no longer works. Ask for another code
proof-expired = The code is too old and no longer works. Ask for another code
proof-used = The code was used already. If that was you just now, you are signed in. Otherwise ask for another code
proof-too-many-codes = We have sent { $codes } codes to this address in an hour and cannot send more now. Use the latest one, or try again after { $when }

## The mail with the code
code-mail-subject = Your code for { $site }
code-mail-text =
    Your code is { $code }

    Enter it on the page where you asked for it. It works for { $minutes } minutes and only once.

    Nobody from { $site } will ever ask you for this code. If you did not ask for it, you need not do anything: without the code nobody can sign in as you.

    { $site }

## Account
account-title = Your account
account-name = Name
account-no-name = You have not told us yet
account-contact-points = How we reach you
account-change = Change
account-needed = What needs you
account-nothing-needed = Nothing needs you now.
account-ours = What is with us
account-who = Who you are
account-asked = We need something from you by { $day }
account-asked-any-day = We need something from you
account-ends = Ends on { $day }: renew it
account-ended = Ended on { $day }: renew it
account-answered = Answered on { $day }
account-begun = Begun and not sent. It is kept until { $day }
account-with-agency = An agency is working on it
account-your-question = Your question
account-yours = About you
account-safe = Keeping it safe
account-to-preferences = Your name, your language, and what you need from us
account-to-facts = What we hold about you
account-to-representatives = People who act for you, and people you act for
account-to-access = Who looked at your data
account-to-passkeys = Sign in without an email: passkeys
account-to-sessions = Where you are signed in
account-to-data = Download everything we hold
account-to-deletion = Delete your account
account-sign-out = Sign out

## Who looked at my data
access-title = Who looked at your data
access-text = Every time somebody looks at your data here or changes it, this record says who it was, what they did and why. Nobody can switch it off.
access-whole = We checked what you see here just now. It is complete: nothing in it was changed, removed or added later.
access-not-whole = This record does not fit together: something in it was changed or removed. It is not your fault. Talk to a person, and say what you read here.
access-you = You
access-stoa = This site itself
access-by-itself = What this site did by itself ({ $count })
access-officer = { $name }, { $agency }
access-representative = { $name }, who acts for you
access-former-representative = Somebody who acted for you then
access-holder = Somebody with the code of your application
access-somebody = Somebody else who was signed in
access-nobody = Somebody who was not signed in
access-own-count = { $count ->
    [one] Used your account, once
   *[other] Used your account, { $count } times
}
access-times = ({ $count } times)
access-see = Looked at { $thing }
access-find = Found { $thing } in a search
access-change = Changed { $thing }
access-send = Sent { $thing }
access-download = Downloaded { $thing }
access-delete = Deleted { $thing }
access-advise = Gave advice on { $thing }
access-decide = Made a decision in { $thing }
access-refused = Refused
access-was-refused = Tried and was not let in: { $what }
access-why-when = For { $why }. { $when }
access-of-service = { $thing }: { $service }
access-older = Older entries
access-newest = Newest entries
access-complain = Does something look wrong?
access-complain-text = You have the right to know why somebody looked, and to complain. Tell us the day and the name. A person finds out the reason and answers you.
access-complain-link = Ask about an entry, or complain
resource-person = who you are
resource-contact-points = how you are reached
resource-preferences = how you want to be served
resource-facts = what we hold about you
resource-representatives = who acts for you
resource-passkeys = your passkeys
resource-ledger = this record
resource-plan = your plan
resource-application = your application
resource-case = your case
resource-letter = your letter
resource-conversation = your messages
resource-renewal = what you have to renew
resource-opinion = an opinion on your case
resource-step = a step of your case that another agency does
resource-hand-over = a case that another agency is asked to take on
resource-other = something of yours

## Passkeys
sign-in-passkey-title = Or use a passkey
sign-in-passkey-text = If you added a passkey before, your fingerprint, your face or the lock of your screen signs you in.
sign-in-passkey = Use a passkey
sign-in-passkey-failed = That did not work. Try again, or have a code sent to your email address.
passkeys-title = Passkeys
passkeys-text = With a passkey you sign in with your fingerprint, your face or the lock of your screen, without waiting for an email. It stays on your device. We never see your fingerprint or face.
passkeys-none = You have no passkey yet.
passkeys-added = Added { $added }.
passkeys-used = Last used { $used }.
passkeys-remove = Remove
passkeys-add-title = Add a passkey
passkeys-name = A name for it
passkeys-name-hint = So that you know which device it is, such as “my phone”
passkeys-no-name = Passkey
passkeys-add = Add a passkey
passkeys-failed = The passkey was not added. Try again. You can always sign in with a code that we send to your email address.
passkeys-without-script = Your browser cannot add passkeys here. You can always sign in with a code that we send to your email address.
passkeys-off = Passkeys are switched off at this address. You can always sign in with a code that we send to your email address.
problem-passkey-unfit-title = The passkey did not work
problem-passkey-unfit-text = It was removed, it took too long, or it is not one of this site.
problem-passkey-unfit-do = Try again, or sign in with a code that we send to your email address.

## How you are reached
contact-points-title = How we reach you
contact-points-verified = Confirmed
contact-points-unverified = Not confirmed
contact-points-phone = We cannot confirm phone numbers yet. We keep this one for when somebody has to call you, and you cannot sign in with it.
contact-points-last-hint = You sign in with this address. To remove it, first add another one and confirm it.
contact-points-last = You sign in with this address. Add another one and confirm it before you remove this one
contact-points-send = Send a code
contact-points-remove = Remove
contact-points-add-title = Add an email address or a phone number
contact-points-address = Email address or phone number
contact-points-hint = We send a code there, to make sure that it is yours
contact-points-add = Add
contact-points-confirm = Confirm
contact-points-unfit = Write an email address like name@example.org, or a phone number
contact-points-unfit-like = Write an email address like name@example.org, or a phone number like { $phone }
contact-points-there = This one is in your list already
contact-points-too-many = Your list is full. Remove one that you no longer need
contact-points-of-another = Another account here signs in with this address. Sign in with it, remove it there or delete that account, then add it here

## Preferences
save = Save
preferences-title = Your name and what you need
preferences-text = Staff who help you see this, so that you need not say it again.
preferences-name = Your name
preferences-name-hint = As you want to be called. You may leave this empty
preferences-language = Your language
preferences-large-print = Print my letters in large print
preferences-needs = Is there anything that makes it easier for you?
preferences-needs-hint = For example step-free access, a quiet place, or more time. You may leave this empty
preferences-interpreter = Do you need an interpreter? For which language?
preferences-interpreter-hint = For example Dari, or a sign language. Leave this empty if you need none
preferences-too-long = Write at most { $most } letters
preferences-no-language = Choose your language

## Where you are signed in
sessions-title = Where you are signed in
sessions-this = This browser
sessions-other = Another browser or device
sessions-since = Signed in { $since }, last seen { $seen }.
sessions-by-code = With a code.
sessions-by-passkey = With a passkey.
sessions-end-others = Sign out everywhere else
sessions-text = Is there a place you do not know? Sign out everywhere else. Nobody gets in again without a code from your email or your passkey.

## What we hold
facts-title = What we hold about you
facts-text = You told us these things once, and every service here can use them, so that you need not say them again. Correct what is wrong, or remove what you do not want us to hold. Then we ask again when it is needed.
facts-none = We hold nothing about you.
facts-from-since = From { $from }, { $since }
facts-from-person = you, in your account
facts-from-application = an application of yours
facts-from-elsewhere = another part of this site
facts-correct = Correct
facts-remove = Remove
fact-text = This changes what we use from now on. What you have sent already stays as you sent it.

## Who acts for you
representatives-title = Acting for each other
representatives-yours = People who may act for you
representatives-none = Nobody may act for you.
representatives-over = Ended after { $until }
representatives-may-act = May see, fill in and send your applications, and see your cases, until { $until }
representatives-may-see = May see your applications and cases, until { $until }
representatives-waiting = Has not signed in yet. Tell them to sign in here with this email address.
representatives-end = End this now
representatives-principals = People you may act for
representatives-no-principals = You may act for nobody. Somebody has to name your email address in their own account.
representatives-no-name-given = Somebody who gave no name
representatives-you-may-act = You may see, fill in and send their applications, and see their cases, until { $until }
representatives-you-may-see = You may see their applications and cases, until { $until }
representatives-add-title = Let somebody act for you
representatives-add-text = It can be somebody of your family, a friend or a carer. You see in the record of your data whenever they look. You can end it at any moment. They never see your account.
representatives-name = Their name
representatives-email = Their email address
representatives-email-hint = They sign in with it
representatives-scope = What may they do?
representatives-see = Only look at my applications and cases
representatives-act = Also fill in and send applications for me
representatives-until = Until which day?
date-hint-future = For example, 31 12 2027
representatives-appoint = Let them act for me
representatives-no-name = Write their name
representatives-no-scope = Choose what they may do
representatives-no-day = Write a real date, with a day, a month and a year, such as 31 12 2027
representatives-past-day = Choose a day that is not over yet

## All your data
data-title = Everything we hold about you
data-text = You get one file with everything: who you are, what you told us, your applications, cases and messages, and who looked. Programs can read it, and so can you, with any text editor.
data-care = Keep the file in a safe place. Whoever has it can read everything about you.
data-download = Download the file

## The end of an account
deletion-title = Delete your account
deletion-goes = This goes, and cannot be brought back
deletion-goes-account = Your name, your addresses and how you sign in
deletion-goes-facts = What you told us about yourself
deletion-goes-drafts = Plans and applications that you have not sent
deletion-goes-messages = What you asked us, and our answers
deletion-goes-representatives = The right of others to act for you
deletion-stays = This stays, because the law says so
deletion-stays-cases = Applications that you have sent, and what was decided. The agency keeps them as long as the law about its records says
deletion-stays-record = The record of who looked at your data. It no longer leads to your name
deletion-cases = If an application of yours is still open, wait for the answer first: without an account you do not see it here.
deletion-download-first = First download everything we hold about you
deletion-sure = I am sure. Delete my account
deletion-not-sure = Tick the box to show that you are sure
deletion-delete = Delete my account
deletion-keep = Keep my account
deletion-done-title = Your account is deleted
deletion-done-text = You are signed out everywhere. If you come back one day, sign in with your email address and start anew.
resource-file = a file that was handed in

# Ending it on this device.
leave-sign-out = Sign out
leave-done = I am done here
leave-title = Sign out
leave-title-guest = Are you done on this device?
leave-text = Afterwards nobody sees your things here without signing in.
leave-text-guest = Afterwards nobody sees here what you wrote. What you sent is with the agency; follow it with its code or sign in with the address of your receipt.
leave-begun = You began this and have not sent it. Take its code along first, or it cannot be reached any more:
leave-button-guest = Forget me on this device
