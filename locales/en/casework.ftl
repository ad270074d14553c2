# Casework as people see it: those who are affected, what they write, steps, opinions, hand-overs.

## Somebody who is affected
submission-title = { $service }: what is planned near you
submission-decision-reviewed = The first decision was looked at again, and this one took its place.
submission-introduction = { $agency } asks you what you think before it decides. You do not have to answer.
submission-planned-heading = What is planned
submission-planned-none = Ask { $agency } to show you what is planned.
submission-own-heading = What you wrote
submission-own-text = We have it. The decision will say how your words were answered, and you can read it here.
submission-number = Submission { $n }
submission-sent-by-sign = Something was sent through this sign. It is with the agency.
submission-others-heading = What others wrote
submission-answer-heading = How it was answered
submission-form-heading = Write to us
submission-until = You can write until { $day }.
submission-is-late = The time for writing is over. You can still write. We keep it and mark it as late; the officer decides how far it can count.
submission-was-late = Came late
submission-note = Please note
submission-publish-redacted = Others can read what you write. Names, addresses and other private details are left out first.
submission-publish-in-full = Others can read what you write, in full.
submission-publish-not = Only the agency reads what you write.
submission-stance-label = What do you think of it?
submission-support = I support it
submission-object = I object to it
submission-comment = I want to say something about it
submission-stance-missing = Choose what you think of it
submission-body-label = What should we know?
submission-body-hint = For example what it does to light, privacy, noise or traffic.
submission-body-missing = Write what we should know
submission-name-label = Your name (optional)
submission-name-hint = It is never published. Without a name, what you write counts just as much.
submission-name-too-long = Write a shorter name
submission-send = Send

## On the page of a case
case-steps-heading = The steps
case-step-done = Done
case-step-skipped = Not needed
case-step-next = Next
case-step-later = Later
case-step-tell-affected = Tell those who are affected
case-step-ask-opinions = Ask other agencies
case-step-decide = Decide
case-heard-heading = Who is heard
case-heard-told = { $n ->
    [one] One address near the place was told.
   *[other] { $n } addresses near the place were told.
}
case-heard-until = They can write until { $day }.
case-heard-wrote = { $n ->
    [0] Nobody has written so far.
    [one] One submission came: { $support } in support, { $object } against.
   *[other] { $n } submissions came: { $support } in support, { $object } against.
}
case-heard-unread = What they wrote can be read here once an officer has left out private details.
case-opinions-heading = Other agencies that are asked
case-opinion-asked = { $agency } is asked and has until { $day }.
case-opinion-asked-open = { $agency } is asked.
case-opinion-supports = { $agency } supports it.
case-opinion-with-conditions = { $agency } supports it with conditions.
case-opinion-objects = { $agency } objects to it.
case-opinion-declined = { $agency } gives no opinion.
case-opinion-none-in-time = { $agency } did not answer in time.
case-linked-heading = Cases that belong to this one
case-linked-with = Case { $reference }
case-linked-part = { $agency } does a part of this: { $state }
case-linked-merged = Case { $reference } goes on here
case-linked-split = Case { $reference } was made out of this one
case-hand-over-proposed = { $agency } was asked to take this case on. Until it says yes, nothing changes for you.

## What happened
case-event-party-notified = Somebody nearby was told and asked what they think
case-event-submission-received = A submission of somebody affected came
case-event-submission-answered = A submission was answered
case-event-opinion-asked = { $agency } was asked for an opinion
case-event-opinion-given = { $agency } gave an opinion
case-event-opinion-missed = { $agency } did not answer in time
case-event-task-done = A step was done: { $step }
case-event-task-skipped = A step was not needed: { $step }
case-event-hand-over-proposed = { $to } was asked to take the case on
case-event-hand-over-refused = { $to } did not take the case on, so it stays where it is
case-event-handed-over = The case went to { $to }. The day on which it began stays the same
case-event-reopened = The case was opened again: { $why }
case-event-linked = The case was linked with another one
case-event-merged = The case goes on in case { $reference }
case-event-unmerged = The case is worked on by itself again. It had gone on in case { $reference }
case-event-separated = Case { $reference } is worked on by itself again
case-event-split = Case { $reference } was made out of this one
case-event-part-opened = { $agency } got a part of the work
case-event-part-ended = A part of the work was done
