# The screen of a case at the desk: its pages, the stream, replies, notes and phrases.

## Pages of a case
desk-nav-case = Case and messages
desk-nav-decision = Decision
desk-nav-requests = Requests
desk-nav-files = Files
desk-nav-tasks = Steps
desk-nav-parties = Parties
desk-nav-submissions = Submissions
desk-nav-opinions = Opinions
desk-nav-letters = Letters
desk-nav-promises = Promises
desk-nav-links = Linked cases
desk-nav-hand-over = Hand over
desk-nav-new = { $n } new

## The head
desk-clock-stopped = The clock is stopped.

## The stream
desk-stream = Messages and what happened
desk-stream-all = Everything
desk-stream-messages = Messages
desk-stream-requests = Requests
desk-stream-notes = Notes
desk-stream-events = Events
desk-stream-asked = Asked for, { $moment }
desk-stream-note = Note of { $name }

## Writing
desk-dock-reply = Reply
desk-dock-ask = Ask for something
desk-dock-note = Note
desk-send-next = Send and next
desk-send-later = Send later
desk-send-at = When it goes
desk-send-then = Send it then
desk-draft-keep = Keep as a draft
desk-draft-of = Draft of { $moment }
desk-replies-waiting = Replies that have not gone
desk-reply-goes = { $name } wrote this. It goes in a few seconds.
desk-reply-later = { $name } wrote this. It goes on { $moment }.
desk-reply-held = A reply of { $name } did not go.
desk-reply-held-decided = The case was decided meanwhile.
desk-reply-held-ended = The case has ended.
desk-reply-held-gone = Its author no longer works here.
desk-reply-held-may-not = Its author may no longer write to the person.
desk-reply-take-back = Take it back
desk-reply-send-now = Send it now
desk-undo-elsewhere = Your reply on case { $reference } goes in a few seconds.
desk-event-reply-held = A reply that was to go later did not. { $why }
desk-error-moment = Enter a day and a time that are still to come
desk-error-language = They read { $language }, and this is in another language. Translate it, or tick below that it goes as it is.
desk-as-it-is = It goes as it is
desk-error-unfilled = Fill in { $field } first, or take it out

## Notes
desk-mention = Tell a colleague
desk-mentioned = { $name } is asked to read this.
desk-mentioned-seen = { $name } read this on { $moment }.
desk-mentioned-by = Mentioned you in a note: { $names }.
desk-mention-seen = I have read it
desk-error-no-colleague = Nobody called { $name } works at an agency that may see this case
desk-kind-mention = Mention in a note
desk-turn-mention = You are mentioned in a note
desk-turn-wrote = The person wrote
desk-turn-reply-held = A reply did not go

## Phrases
desk-phrases-title = Phrases
desk-phrases-text = Texts that everybody here can put into replies and requests. Team leaders write them.
desk-phrases-none = There are no phrases yet.
desk-phrase-new = A new phrase
desk-phrase-title = Name
desk-phrase-title-hint = By this name it is found.
desk-phrase-team = For which team, if not for all
desk-phrase-days = How many days a request gives
desk-phrase-days-hint = Leave this open for a phrase that asks for nothing.
desk-phrase-words = Text in { $language }
desk-phrase-words-hint = These are filled in when it is used: { $fields }
desk-phrase-keep = Save
desk-phrase-end = Offer it no longer
desk-phrase-versions = Versions
desk-phrase-version = { $language }, version { $version }, by { $name }
desk-phrase-of-team = Team { $team }
desk-phrase-gives = { $n ->
    [one] Gives 1 day
   *[other] Gives { $n } days
}
desk-phrase-missing = Missing in { $languages }
desk-phrase-field = Phrase
desk-phrase-put = Put in
desk-phrase-not-in = Not written in { $language } yet
desk-error-no-phrase = There is no phrase of this name

## Two cases that may be one
desk-duplicate = The same person applied for this on { $moment } too:
desk-duplicate-merge-into = Merge this case into { $reference }
desk-duplicate-take-in = Merge { $reference } into this case
desk-unmerge = Undo the merge
desk-unmerge-text = Each case is worked on by itself again. Messages, files and references of both stay.

## What was refused
problem-case-moment-not-to-come-title = This moment cannot be chosen
problem-case-moment-not-to-come-text = A reply can go at a moment within the next thirty days.
problem-case-moment-not-to-come-do = Go back and choose another one.
problem-case-reply-gone-title = The reply has gone
problem-case-reply-gone-text = It was sent, or somebody took it back already.
problem-case-reply-gone-do = Look at the messages of the case.
problem-case-nobody-of-that-name-title = Nobody has this name
problem-case-nobody-of-that-name-text = Nobody called { $name } works at an agency that may see this case.
problem-case-nobody-of-that-name-do = Choose a name from the list.
problem-merge-not-there-title = This case was not merged
problem-merge-not-there-text = There is no merge that could be undone, or somebody has undone it already.
problem-merge-not-there-do = Look at the linked cases.
problem-merge-decided-title = The other case is decided
problem-merge-decided-text = The decision covers both cases, so they stay together.
problem-merge-decided-do = Open the other case again first.
problem-phrase-no-title-title = The phrase has no name
problem-phrase-no-title-text = Enter a name for the phrase
problem-phrase-no-title-do = Go back and enter one.
problem-phrase-no-words-title = The phrase has no text
problem-phrase-no-words-text = Enter the text of the phrase in one language at least
problem-phrase-no-words-do = Go back and enter it.
problem-phrase-no-field-title = There is no such field
problem-phrase-no-field-text = There is no field called { $field }
problem-phrase-no-field-do = Go back and use one of the fields that the page names.

## How somebody is reached who has no account
desk-reach-post = By post to { $address }. Nothing can be mailed.
desk-reach-phone = By telephone on { $number }. Nothing can be mailed or posted.
desk-reach-nowhere = Nothing is known: no email, no address for letters, no phone. Ask when they come.
interview-sent-post = What we write goes by post to { $address }.
interview-sent-nowhere = We have no address. Give them the reference on paper: with it they can ask at any counter.

## A submission before it is published
desk-submission-highlighted = Highlighted is what we propose to leave out: names, addresses, and what is said of health, children or violence. Move the marks below where that is not right.
desk-submission-look-title = What others will read
desk-submission-look-text = Nothing is published yet. This is, word for word, what the applicant and everybody who was told of the case will read.
desk-submission-look-publish = Publish exactly this
desk-submission-look-back = Change the marks

## A conversation about a life event
desk-event-plan = Plan: { $name }

## Others' work
desk-dock-theirs = { $name } has this. Speak with them before you write to the person.
desk-waits-for-person = Waiting for the person
