# Casework at the desk, for staff.

## What happened
desk-event-letter-sent = A letter was sent to the person
desk-event-adverse-notice = The person was told what a decision against them may rest on, before it is made
desk-event-told = The agency owes the person an answer about what comes next
desk-event-told-person = The agency wrote to the person what else they can do
desk-event-find-out = An officer was given the task to write to the person about what comes next

## Tasks
desk-tasks-title = Tasks
desk-tasks-none = Nothing is to be done.
desk-task-by-officer = An officer
desk-task-by-system = Done automatically
desk-task-by-person = The person
desk-task-by-hand = No system is connected that does this here. Do it by hand and note it.
desk-task-when = It hangs on what is not known yet:
desk-task-code = Page for whoever is affected:
desk-task-done = Done
desk-task-skip = Not needed
desk-task-reason = Why is it not needed?
desk-task-applies = Yes, it applies
desk-task-does-not-apply = No, it does not apply
task-settle-agency = Find out which agency answers for the address: { $what }. Then hand the case over to it.
task-settle-who-is-told = Find out whether { $who } must be told
task-settle-who-is-asked = Find out whether { $agency } must be asked
task-find-affected = Find { $who } by hand: { $find }. Then add each under Parties.
task-cannot-be-told = Tell somebody who cannot be reached by letter: { $name }
task-put-up-sign = Put up the sign on site, with the address of the page
task-calendar-ends = The calendar does not reach far enough to say until when people are heard. Ask the owner of the calendar for next year's days, and tell people a day by hand.
task-give-opinion = Give an opinion
task-opinion-missing = No opinion came from { $agency } in time. Ask by phone, or go on without it.
task-answer-hand-over = Say whether the case is taken on
task-do-part = Do this part: { $what }
task-wait-for-part = Wait for the part of another agency: { $what }
task-other = { $name }
task-ended-decided = Not done before the decision
task-ended-withdrawn = The case was withdrawn
task-ended-closed = The case was closed
task-ended-merged = The case goes on in another one
task-ended-part = The part was done
task-ended-none-in-time = Not given in time
task-ended-does-not-apply = It does not apply
desk-submission-nameless = Without a name

## Parties
desk-parties-title = Parties
desk-parties-none = Nobody has been told so far.
desk-party-applicant = Applicant
desk-party-nameless = Gave no name
desk-party-representative = { $name } acts for them.
desk-party-affected = Affected
desk-party-asked = Agencies that are asked
desk-party-who = Who
desk-party-told = Told
desk-party-until = Heard until
desk-party-page = Their page
desk-party-sign = The sign on site
desk-sees-everything = Sees everything that was sent.
desk-sees-only = See only:
desk-role-objector = Objects
desk-role-affected = Affected
desk-told-by-letter = By letter
desk-told-by-sign = By the sign on site
desk-told-by-hand = By hand
desk-not-told = Not told yet
desk-party-add = Add somebody
desk-party-name = Name, or who they are
desk-party-address = Address
desk-party-address-hint = As on a letter. Without an address, a task reminds an officer to tell them by hand.
desk-party-rule = Why they are heard

## Submissions
desk-submissions-title = Submissions
desk-submissions-summary = { $told } were told. { $n } wrote: { $support } in support, { $object } against, { $comment } with something to say; { $late } came late.
desk-submissions-open = { $n ->
    [one] One submission has no answer yet. The decision must answer it.
   *[other] { $n } submissions have no answer yet. The decision must answer each.
}
desk-submission-title = A submission
desk-submission-answered = Answered
desk-submission-unanswered = No answer yet
desk-published-waiting = Not looked at yet, so nobody else reads it
desk-published-redacted = Published without private details
desk-published-in-full = Published in full
desk-published-not = Not published
desk-submission-publish = What others read
desk-submission-marks = Mark what is left out
desk-submission-marks-hint = What stands between [[ and ]] is left out. The marks are a proposal: check each, add what is missing, take away what is too much. The words themselves cannot be changed.
desk-submission-publish-redacted = Publish without what is marked
desk-submission-publish-in-full = Publish in full
desk-submission-publish-not = Do not publish
desk-submission-stays-private = This service publishes no submissions.
desk-submission-answer = How it is answered
desk-submission-answer-label = The answer
desk-submission-answer-hint = Whoever wrote it reads this. Say what was done with their words, and why.
desk-submission-answer-keep = Keep this answer

## Opinions
desk-opinions-title = Opinions
desk-opinions-asked-title = Opinions that we are asked for
desk-opinions-none = There are none.
desk-opinion-title = Give an opinion
desk-opinion-asks = { $agency } asks what you think of this.
desk-opinion-facts = What you are told
desk-opinion-only-these = Only these facts are shown, because they are all that is needed for this opinion. The person sees in their record that you looked.
desk-opinion-late = The time for this is over. You can still answer; the agency decides whether it can count.
desk-opinion-what = What do you say?
desk-opinion-words = Why
desk-opinion-words-hint = The person and the agency read this.
desk-opinion-give = Give this opinion
desk-opinion-asked = Asked
desk-opinion-supports = Support
desk-opinion-with-conditions = Support with conditions
desk-opinion-objects = Object
desk-opinion-declined = No opinion
desk-opinion-none-in-time = Nothing came in time

## Requests
desk-requests-title = Requests for information
desk-request-new = Ask for something
desk-request-stops = The clock stands still until the person answers.
desk-request-runs = The clock goes on while the person answers: this service may not stop it.
desk-request-what = What do you need, and why?
desk-request-due = By which day?
desk-request-send = Ask the person
desk-request-no-answer = The day has passed and nothing came.
desk-request-go-on = Go on with what there is

## Links
desk-links-title = Cases that belong together
desk-links-none = No other case belongs to this one.
desk-link-linked = Linked with
desk-link-is-part = Part of
desk-link-has-part = Has the part
desk-link-merged-into = Goes on in
desk-link-took-in = Took in
desk-link-split-from = Split from
desk-link-gave = Gave
desk-link = Link with another case
desk-link-other = Reference of the other case
desk-link-why = Why (optional)
desk-merge = Go on in an older case
desk-merge-text = For two cases of the same person about the same service. This one is closed, and both references lead to the older one.
desk-split = Make a second case out of this one
desk-split-text = The new case has the same facts, the same promises and the same first day.
desk-split-why = What is the new case about?
desk-open-part = Give another agency a part of the work
desk-open-part-text = The person sees one case with one clock. The other agency gets a case of its own for its part.
desk-open-part-why = What should it do?
desk-end-part = This part is done
desk-end-part-why = What came out of it?
desk-reopen = Open this case again
desk-reopen-text = The decision is kept as it was, and a new one is needed. The person reads why.
desk-reopen-why = Why?
desk-agency = Agency
desk-choose-agency = Choose an agency

## Hand-over
desk-hand-over-title = Hand over to another agency
desk-hand-over-nobody = Nothing names another body that may take this case on: neither the service, nor a venture.
desk-hand-over-text = The case stays yours until an officer of that agency says yes. The day on which it began stays the same, and the person is told.
desk-hand-over-why = Why do they have to do it?
desk-hand-over-propose = Ask them to take it on
desk-hand-over-proposed = Asked
desk-hand-over-accepted = Took it on
desk-hand-over-refused = Did not take it on
desk-hand-over-lapsed = The case ended first
desk-hand-over-answer-title = Take this case on?
desk-hand-over-from = { $name } at { $agency } asks you to take this case on.
desk-hand-over-answer-text = When you take it on, you see the whole case and it is yours. What was promised stays promised.
desk-hand-over-accept = Take it on
desk-hand-over-refuse = Do not take it on
desk-hand-over-refuse-why = If not: why not, and who could?

## When something cannot be done
problem-party-without-words-title = Nobody is named
problem-party-without-words-text = Write a name, or who they are, or an address.
problem-party-without-words-do = Go back and write one of them.
problem-task-ended-title = This task was ended already
problem-task-ended-text = Somebody ended it while you were looking at it.
problem-task-ended-do = Open the tasks again to see where the case stands.
problem-task-no-ending-title = Choose how it ends
problem-task-no-ending-text = A task is done, or it is not needed.
problem-task-no-ending-do = Go back and choose one.
problem-hand-over-no-agency-title = Choose another agency
problem-hand-over-no-agency-text = Choose an agency of the list that does not have this case already.
problem-hand-over-no-agency-do = Go back and choose one.
problem-hand-over-waits-title = An agency is asked already
problem-hand-over-waits-text = Only one agency at a time is asked to take a case on.
problem-hand-over-waits-do = Wait for its answer.
problem-hand-over-gone-title = Nobody asks your agency any more
problem-hand-over-gone-text = The case was taken on, refused or ended meanwhile.
problem-hand-over-gone-do = Open the desk to see what waits.
problem-case-goes-on-elsewhere-title = This case goes on in another one
problem-case-goes-on-elsewhere-text = It was merged, or it is a part of another case.
problem-case-goes-on-elsewhere-do = Open that case and do it there.
problem-merge-not-alike-title = These two cannot become one
problem-merge-not-alike-text = Two cases become one when they are of the same person and about the same service.
problem-merge-not-alike-do = Link them instead.
problem-merge-into-older-title = The other case is younger
problem-merge-into-older-text = A case goes on in the older one, because the day on which somebody first came counts for them.
problem-merge-into-older-do = Open the younger one and merge it into this one.
problem-merge-into-open-title = The other case is not worked on
problem-merge-into-open-text = It has ended, or goes on elsewhere itself.
problem-merge-into-open-do = Open it again first, or link the two.
problem-link-same-case-title = That is this case
problem-link-same-case-text = A case is not linked with itself.
problem-link-same-case-do = Go back and write the reference of the other case.
problem-link-no-case-title = There is no such case
problem-link-no-case-text = No case has this reference, or it is not yours to work on.
problem-link-no-case-do = Check the reference and write it again.
problem-case-no-part-title = This case is no part of another
problem-case-no-part-text = Only a part is ended like this.
problem-case-no-part-do = Decide the case instead.
problem-opinion-no-such-answer-title = Choose what you say
problem-opinion-no-such-answer-text = An opinion supports, supports with conditions, objects, or is declined.
problem-opinion-no-such-answer-do = Go back and choose one.
problem-opinion-given-title = This opinion was given already
problem-opinion-given-text = Somebody of your agency answered it.
problem-opinion-given-do = Open it again to read what was said.
problem-submission-stays-private-title = Submissions are not published here
problem-submission-stays-private-text = The service says that nobody but the agency reads them.
problem-submission-stays-private-do = Leave it unpublished.
problem-submission-needs-marks-title = Private details are left out first
problem-submission-needs-marks-text = The service publishes submissions without private details only.
problem-submission-needs-marks-do = Check the marks and publish it without what is marked.
problem-submission-words-changed-title = The words were changed
problem-submission-words-changed-text = Only the marks [[ and ]] may be moved. The words of a submission stay as they were written.
problem-submission-words-changed-do = Take the change back and try again.
problem-submission-marks-open-title = A mark has no end
problem-submission-marks-open-text = Each [[ needs a ]] after it, and no mark stands inside another.
problem-submission-marks-open-do = Check the marks and try again.
problem-submission-no-such-way-title = Choose how it is published
problem-submission-no-such-way-text = A submission is published without private details, in full, or not at all.
problem-submission-no-such-way-do = Go back and choose one.
problem-request-no-day-title = There is no day
problem-request-no-day-text = Write the day by which the person should answer.
problem-request-no-day-do = Go back and choose a day.
problem-decide-steps-to-come-title = Not everybody was told yet
problem-decide-steps-to-come-text = Those who are affected must be told, and other agencies asked, before this is decided.
problem-decide-steps-to-come-do = Open the tasks and do what comes before.
problem-decide-hearing-runs-title = People can still write
problem-decide-hearing-runs-text = The last day for those who are affected has not passed.
problem-decide-hearing-runs-do = Wait until that day has passed.
problem-decide-unanswered-title = { $n ->
    [one] One submission has no answer
   *[other] { $n } submissions have no answer
}
problem-decide-unanswered-text = The decision must say how each submission was answered.
problem-decide-unanswered-do = Open the submissions and answer each.
problem-decide-opinion-awaited-title = An opinion is still awaited
problem-decide-opinion-awaited-text = Another agency was asked, and its time has not run out.
problem-decide-opinion-awaited-do = Wait for the opinion, or for its day to pass.
problem-decide-part-open-title = Another agency is not done
problem-decide-part-open-text = A part of this case is with another agency.
problem-decide-part-open-do = Wait until its part is done.
problem-decide-not-settled-title = Something came up that is not settled
problem-decide-not-settled-text = Somebody could not be told, or it is not known who must be.
problem-decide-not-settled-do = Open the tasks and settle it first.

## Ways here
desk-hand-overs-asked-title = Cases that we are asked to take on
desk-hand-overs-none = Nobody asks for that at the moment.
desk-tasks-left = Before this can be decided
left-steps-to-come = Those who are affected are not told yet, or agencies not asked.
left-hearing-runs = People can still write.
left-unanswered = { $n ->
    [one] One submission has no answer.
   *[other] { $n } submissions have no answer.
}
left-opinion-awaited = An opinion is awaited.
left-part-open = Another agency is not done with its part.
left-not-settled = Something that others have a right to is not settled.
