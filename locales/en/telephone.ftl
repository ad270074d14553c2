# The telephone: what is said in a call.

call-greeting = Welcome to { $site }.
call-emergency = If you or somebody else is in danger, hang up and call { $phone }.
call-language = For English, press { $key }.
call-for-press = For { $what }, press { $key }.
call-menu = To say what it is about, press 1. To hear how a case stands, press 2. If you have a code for the telephone, press 3. For a time at a service centre, press 4. If you are in danger or need help now, press 5. We never take payments on the telephone.
call-say-it = You can also say in a few words what it is about.
call-any-time = At any time: 0 for a person, star to hear it again, hash to hear it more slowly or at the usual speed.
call-back = To go back, press 9.
call-more = For more, press 8.
call-nothing-heard = We heard nothing.
call-no-choice = That is not one of the choices.
call-let-us-help = Let a person help you.
call-not-understood = We do not know what that is about. Choose from what there is, or press 0 for a person.
call-events = What is it about?
call-events-found = Do you mean one of these? If not, press 9, or 0 for a person.
call-event-first = What comes first: { $list }.
call-event = To find out what there is for you by answering a few questions with keys, press 1. For a person, press 0. To go back, press 9.
call-danger-number = { $who }: { $phone }.
call-danger = To speak to a person here, press 1. To go back, press 9.
call-code = Key in the twelve digits of your code for the telephone. If you have none, press 0 and then hash for a person.
call-code-wrong = That code does not work. Look at it again.
call-tries-over = That did not work. A person can help you.
call-plan-gone = That plan is not there any more.
call-plan-of = Your plan: { $purpose }.
call-plan-sure = This is for you: { $list }.
call-plan-open =
    { $n ->
        [0] No question is open.
        [one] About one question is open.
       *[other] About { $n } questions are open.
    }
call-plan = To answer what is open, press 1. To get the plan as a text message on this telephone, press 2. For a person who has the plan before them, press 0. To go back, press 9.
call-cannot-text = We cannot send a text message to this telephone.
call-sign-in-for-it = This plan belongs to somebody who signs in. It is on their page.
call-plan-texted = A text message with the plan is on its way to you.
call-question-more = Are there more than you told us?
call-question-yes-no = Yes: 1. No: 2. I do not know: 3.
call-dont-know = I do not know
call-question-date = Key in two digits for the day, two for the month and four for the year. If you do not know, press hash. For a person, star, 0 and hash.
call-question-money = Key in whole dollars, and then hash. If you do not know, press hash alone. For a person, star, 0 and hash.
call-question-number = Key in a number, and then hash. If you do not know, press hash alone. For a person, star, 0 and hash.
call-check = You keyed in: { $answer }.
call-check-keys = If that is right, press 1. To key it in again, press 2.
call-contradiction = That does not fit what you told us before. Answer again, or press star, 0 and hash for a person.
call-draft = Your application is kept: { $service }.
call-draft-keys = For a person who goes on with you where you were, press 0. To go back, press 9.
call-reference = Key in the eight signs of the reference. For each letter, press the key that bears it. If you do not have it, press 0 and then hash for a person.
call-no-match = That did not work. Look at both again.
call-case = { $service }: { $state }, since { $day }.
call-case-asked = We wait for something from you until { $day }.
call-case-gone = That case is not there any more.
call-case-keys = For a person who knows this case, press 0. To go back, press 9.
call-centres = Where do you want to come?
call-centres-none = There is no service centre where a time can be booked.
call-times = Choose a time.
call-times-none = No time is free there. Press 0 for a person.
call-visit = Your time: { $at }, at { $centre }, { $address }.
call-visit-keys = For another time, press 1. To cancel, press 2.
call-visit-none = No time is booked. To speak to a person about it, press 0.
call-visit-by-phone = by phone. We call you
call-visit-by-video = by video. The link is in your message
call-visit-booked = It is booked.
call-visit-cancelled = It is cancelled.
call-visit-taken = Somebody was faster. Choose another time.
call-person-wait =
    { $ahead ->
        [0] Nobody waits before you.
        [one] One person waits before you.
       *[other] { $ahead } people wait before you.
    } { $minutes ->
        [-1] To wait, press 1.
        [one] Most waited no longer than one minute. To wait, press 1.
       *[other] Most waited no longer than { $minutes } minutes. To wait, press 1.
    }
call-person-nobody = Nobody is free to speak at this moment.
call-person = To be called back, press 2. To leave words, press 3.
call-number = We call you on { $number }. If that is right, press 1. For another number, press 2.
call-number-key = Key in the number on which we call you, and then hash.
call-number-not-ours = We cannot call that number. Key in another one.
call-record = Speak after the tone, for up to two minutes, and press hash at the end. The recording is kept with your conversation, for those who answer it, and deleted with it. If you do not want that, hang up, or press hash at once.
call-waiting =
    { $place ->
        [one] You are the next.
       *[other] You are number { $place }.
    } { $minutes ->
        [-1] Stay on the line.
       *[other] Most wait no longer than { $minutes } minutes. Stay on the line.
    } To be called back instead, press 1.
call-one-moment = One moment more, please.
call-trouble = There is trouble on our side. Stay on the line: we go on in a moment.
call-officer = You speak to { $name } now.
call-calling = We are calling now.
call-bye = Goodbye.
call-bye-silence = We heard nothing, so this call ends. You can call again at any time.
call-bye-back = We call you by { $day }. Your reference is { $reference }.
call-bye-recorded = Your words are with us. We answer by { $day }. Your reference is { $reference }.
call-bye-talked = The call with the officer is over.
call-bye-not-reached = Nobody answered there.
call-trail = Called by telephone:
call-trail-about = It is about: { $what }
call-trail-said = Said: “{ $words }”
call-trail-plan = Keyed in the code of a plan.
call-trail-application = Keyed in the code of an application.
call-trail-conversation = Keyed in the code of this conversation.
call-trail-case = Keyed in the reference { $reference } and the day asked for.
call-trail-visit = Wants a time at a service centre.
call-trail-back = Wants to be called back on { $number }.
call-trail-recorded = Left words, which are in the file.
by-phone = To go on by telephone, call { $number }, press 3, and key in:
call-trail-danger = Is in danger, or needs help now.
call-draft-sent = Your application was sent: { $service }.
call-draft-gone = That application is not there any more.
