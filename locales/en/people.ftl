# Signing in, and a person's own account.

## Sign in
sign-in-title = Sign in with your email address
sign-in-text = We send you a code. There is no password to remember. If you have not been here before, this makes your account.
sign-in-email = Your email address
sign-in-email-hint = We send the code to this address
sign-in-email-missing = Write your email address
sign-in-email-unfit = Write an email address like name@example.org
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
proof-unreadable = Write the six digits of the code from the email
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
