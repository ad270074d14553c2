# How answers go out, and conversations that belong together.
desk-way = How your answer goes out
desk-way-email = By email to { $address }
desk-way-sms = By SMS to { $address }
desk-way-social = By message to { $address }
desk-way-post = In private to the author of the post ({ $address }), with a pointer beneath it
desk-way-page = On the page of { $reference }
desk-way-page-hint = The person reads it when they come back to the page. An account is told by its own way.
desk-way-stopped = This number wrote that it wants no more messages. Choose another way.
desk-segments = { $messages } SMS; room for { $left } more letters in the last one
desk-segments-hint = One SMS holds 160 letters, or 70 with letters outside of its alphabet. Our greeting and the reference are added.
desk-alike = Of the same account, address or number:
desk-merged = The same person elsewhere
desk-merge-conversation = Merge another conversation into this one
desk-merge-reference = Its reference
desk-merge-hint = You read and answer both on this page. Each reader still sees only what was said to them, and you can part them again.
desk-merge-do = Merge
desk-merge-this = Merge { $reference } into this one
desk-part = Part { $reference } again
desk-merge-no-such = There is no such conversation: check the reference
desk-from-merged = In conversation { $reference }.
problem-conversation-is-the-same-title = This is the same conversation
problem-conversation-is-the-same-text = This is the same conversation, or it was merged already
problem-conversation-is-the-same-do = Go back and choose another one.
problem-conversation-two-chats-title = Both people are waiting in a chat
problem-conversation-two-chats-text = Both are live chats: end one of them first
problem-conversation-two-chats-do = Go back and end one of the chats.
problem-conversation-other-agency-title = The other conversation belongs to another agency
problem-conversation-other-agency-text = The other conversation belongs to another agency: one of the two is handed over first
problem-conversation-other-agency-do = Hand one of them over first.
problem-conversation-on-the-line-title = Somebody is on the line
problem-conversation-on-the-line-text = Somebody is on the line who may not be the person of the other conversation: merge them after the call
problem-conversation-on-the-line-do = Go back, and merge them once the call is over.
problem-conversation-merged-meanwhile-title = A colleague merged one of them just now
problem-conversation-merged-meanwhile-text = A colleague merged one of them just now: look at it again
problem-conversation-merged-meanwhile-do = Go back and look again.
problem-conversation-no-such-way-title = The answer cannot go out this way any more
problem-conversation-no-such-way-text = Your answer was not stored. The conversation has changed since you opened the page.
problem-conversation-no-such-way-do = Go back, copy your words, load the page anew and choose a way.
problem-conversation-too-long-for-way-title = The answer is too long for this way
problem-conversation-too-long-for-way-text = This way holds { $most } letters with greeting and reference: shorten the answer by { $over }, or choose another way
problem-conversation-too-long-for-way-do = Go back and shorten the answer.
problem-conversation-answer-gone-title = The answer has gone
problem-conversation-answer-gone-text = It was sent, or somebody took it back already.
problem-conversation-answer-gone-do = Go back and look at the messages of the conversation.
desk-answer-public = Beneath the post, where everybody reads it
desk-answer-later-hint = It waits here until then, and can be taken back. It does not go by itself if somebody writes in the meantime.
desk-error-moment-chosen = You chose a moment: press “Send it then”, or empty this field to send the answer now
desk-reply-held-said = The conversation has gone on since it was written.
desk-reply-held-no-way = It cannot go out the way that was chosen any more.
desk-reply-held-unfit = It does not fit the way that was chosen any more.
desk-reply-held-post-gone = The post beneath which it was to stand is not there any more.
desk-understood = Understood from what they told
desk-understood-next = A question that would help next
desk-understood-ask = Put this question into the answer

## How the channels do
desk-channels-title = Channels
desk-channels-text = What goes out and comes in through others: mail servers and providers of messages. Messages that did not arrive are work in the queue.
desk-channels-none = No channel is set up.
desk-channel-trouble = Look after this
desk-channel-well = Nothing unusual.
desk-channel-came-at = A message came last
desk-channel-nothing-came = None in two weeks
desk-channel-sent-at = A message went out last
desk-channel-nothing-sent = None today
desk-channel-waiting = Being sent
desk-channel-oldest = the oldest since { $oldest }
desk-channel-day = Within a day
desk-channel-counts = { $accepted } went out, { $lost } did not arrive, { $uncertain } uncertain
desk-channel-refused-us = The other side refuses our key or settings since { $refused }: { $said }. Messages wait and are sent when it takes them again.
desk-channel-unread-mailbox = The mailbox in which messages arrive cannot be read since { $unread }: { $why }. They wait there, and come in when it can be read again.
desk-channel-late = Messages wait since { $oldest }: the other side does not take them.
desk-channel-silent = Nothing has come since { $silent }, twice as long as ever within two weeks. Check that the provider reaches us.
desk-channel-lost = { $lost } messages did not arrive within a day, more than one in four.
desk-channel-name-email = Email
desk-channel-name-sms = SMS
desk-channel-name-social = Social media
desk-knowledge-asked-all-the-same = { $n ->
    [one] One person was shown this within ninety days and asked us all the same.
   *[other] { $n } people were shown this within ninety days and asked us all the same.
}

## What was tried before
desk-tried = Before they asked
desk-tried-words = Looked for “{ $words }”, and was shown:
desk-channel-name-push = Devices
