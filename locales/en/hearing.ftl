# How people hear from us: the page on which they choose, their devices, and the messages that tell of news.

## Choosing
hearing-title = How you hear from us
hearing-text = Choose how each kind of message reaches you. You can change this at any time, and it holds from then on.
hearing-where = Where we can reach you
hearing-where-email = By email:
hearing-where-none = no confirmed address
hearing-where-number = By text message:
hearing-where-change = Change
hearing-where-confirm = Add and confirm a phone number first
hearing-where-devices = { $devices ->
    [0] On a device: none yet.
    [one] On { $devices } device.
   *[other] On { $devices } devices.
}
hearing-where-to-devices = Your devices
hearing-must = What must reach you: decisions, questions to you, and money
hearing-must-hint = These always come. You only choose how. With post, a call or a centre, an email or text message still says that there is something new.
hearing-reminders = Reminders
hearing-reminders-hint = For example when a licence ends, or an answer of yours is due soon.
hearing-news = News of a case
hearing-news-hint = What happens in a case and asks nothing of you.
hearing-receipts = Receipts
hearing-receipts-hint = That something you sent has arrived. It stands in your account as well.
hearing-account-only = Only in my account
hearing-codes = Send codes to sign in to my phone
hearing-codes-hint = Instead of to your email address. Without your phone you can still sign in with a passkey.
hearing-quiet = When should your phone stay quiet?
hearing-quiet-hint = Text messages and messages on devices wait until the end of these hours. What is urgent comes at once: danger, and what has its last day today.
hearing-quiet-usual = From { $from } to { $until }, as is usual here
hearing-quiet-usual-none = As is usual here: never
hearing-quiet-never = Never
hearing-quiet-own = At these hours
hearing-quiet-from = Quiet from
hearing-quiet-until = Quiet until
hearing-digest = How often do you want emails with news?
hearing-digest-hint = Several news in one email. What must reach you, and what has its last day before that, comes at once.
hearing-digest-none = Each at once
hearing-digest-daily = Together, once a day
hearing-digest-weekly = Together, every Monday
hearing-digest-hour = At what time of the day?
hearing-no-channel = Choose one of the ways
hearing-no-quiet = Choose when it should be quiet: two different hours, if they are your own
hearing-no-digest = Choose how often, and at what time
footer-hearing = How I hear from you
account-to-hearing = How you hear from us

## Devices
devices-title = Your devices
devices-text = A device can show you that there is news, even while this site is closed. It shows nothing else: no name, no case. To read the news you sign in.
devices-none = No device tells you yet.
devices-added = Added { $added }.
devices-reached = Last message taken { $reached }.
devices-ended = It has taken no messages since { $ended }, so we write in the next best way. To use it again, add it on that device.
devices-test = Send a test message
devices-stop = Stop
devices-add-title = This device
devices-add-text = Your browser will ask you whether this site may show messages. On a shared device, others can see that there is news for you.
devices-add = Tell me on this device
devices-failed = This device was not added. Your browser or its settings may not allow messages from this site. You can always choose email.
devices-without-script = Your browser cannot take messages here: this needs a browser with scripts and messages switched on. You can always choose email.
problem-device-unfit-title = This device cannot be told
problem-device-unfit-text = Its browser gave an address that is not one of a message service on the open Internet.
problem-device-unfit-do = Try another browser, or choose email.
problem-devices-too-many-title = You have many devices
problem-devices-too-many-text = Your list is full.
problem-devices-too-many-do = Stop one that you no longer use, and try again.

## Phone numbers
contact-points-number = We can send you text messages here. You cannot sign in with it.
contact-points-number-open = Confirm it to get text messages here. You cannot sign in with it.
contact-points-code-title = Check your phone
contact-points-code-text = We sent a text message with a code of six digits to { $number }. It works for { $minutes } minutes, on this device.
sign-in-code-or-phone = If you chose to get codes on your phone, it went there instead.

## Messages
mail-hearing =
    To choose how you hear from us:
    { $address }
mail-digest-subject = { $news ->
    [one] { $news } piece of news from { $site }
   *[other] { $news } pieces of news from { $site }
}
mail-digest-text =
    Hello,

    This is new since the last email:

    { $lines }

    To read it, open the page and sign in. For your safety this email says nothing more.
text-news =
    { $what }
    { $address }
    To change how you hear from us: { $hearing }
text-code = { $code } is your code for { $site }. It works for { $minutes } minutes. Tell it to nobody.
push-news = There is news for you
push-test = This is a test. Messages reach this device.
channel-push = On my devices
mails-end-title = End these emails?
mails-ended-title = These emails have ended
mails-end-text = If you press the button, we send you no more emails about:
mails-ended-text = We send you no more emails about:
mails-end-keeps = You still read it in your account. What must reach you still comes: decisions, questions and money.
mails-end-do = End these emails
mails-end-choose = Choose how you hear from us
mails-end-all = End all emails that need not come
