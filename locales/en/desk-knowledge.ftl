# Articles at the desk: what officers know of the services, and what the articles did not answer. For staff, in English only.

## All articles
desk-knowledge-title = Knowledge
desk-knowledge-new = Write an article
desk-knowledge-search = Search the articles
desk-knowledge-state = State
desk-knowledge-in-use = In use
desk-knowledge-state-draft = Draft
desk-knowledge-state-draft-hint = Only officers of your agency see it.
desk-knowledge-state-published = Published
desk-knowledge-state-published-hint = Everybody reads the public text, and officers who work with its services are asked to read the article.
desk-knowledge-state-retired = Retired
desk-knowledge-state-retired-hint = Nobody outside the desk sees it any more. It stays in the history.
desk-knowledge-found = { $n ->
    [0] No article
    [one] 1 article
   *[other] { $n } articles
}
desk-knowledge-cut = The first 100 are shown. Search for fewer.
desk-knowledge-none = No article fits.
desk-knowledge-ask-link = Ask the agency that answers for the service
desk-knowledge-article = Article
desk-knowledge-services = Services
desk-knowledge-no-services = No service
desk-knowledge-facts = Facts
desk-knowledge-owner = Looked after by
desk-knowledge-review = Look at it again on
desk-knowledge-overdue = Overdue
desk-knowledge-language = Language
desk-knowledge-version = Version
desk-knowledge-all = All articles

## What waits
desk-knowledge-waits = What waits for you in Knowledge
desk-knowledge-look-again = Is “{ $title }” still true? It was due on { $day }
desk-knowledge-questions-open = { $n ->
    [one] 1 question that no article answered
   *[other] { $n } questions that no article answered
}
desk-knowledge-answers-new = { $n ->
    [one] 1 new answer to a question of yours
   *[other] { $n } new answers to questions of yours
}

## One article
desk-knowledge-public = What everybody reads
desk-knowledge-public-none = Nothing yet.
desk-knowledge-as-people = See it as people do
desk-knowledge-staff = Only for staff
desk-knowledge-staff-none = Nothing yet.
desk-knowledge-change = Change it
desk-knowledge-saved = The article is saved.
desk-knowledge-asked = Your question is on its way. The answer comes to this desk.
desk-knowledge-unanswered = This did not answer my question
desk-knowledge-ask-label = Your question
desk-knowledge-ask-hint = { $name } answers it. Say what is missing, without names of people.
desk-knowledge-ask = Ask
desk-knowledge-open-article = Open the article

## Writing
desk-knowledge-new-title = Write an article
desk-knowledge-change-title = Change an article
desk-knowledge-name = Title
desk-knowledge-name-hint = The question that it answers, in the words people use
desk-knowledge-public-hint = Plain words. This is on the public pages once the article is published.
desk-knowledge-staff-hint = What officers need besides. It is never shown outside the desk.
desk-knowledge-marks = Paragraphs, lists and links
desk-knowledge-marks-paragraph = An empty line begins a new paragraph.
desk-knowledge-marks-list = A line that begins with * or - is one of a list.
desk-knowledge-marks-link = A link to another page:
desk-knowledge-services-hint = Services that your agency answers for. Officers who work with them are asked to read what changed.
desk-knowledge-facts-hint = Names of facts of the catalogue, with commas between them. You can leave this empty.
desk-knowledge-owner-hint = Gets the questions, and is told when it is time to look again
desk-knowledge-review-hint = The day on which somebody checks whether it is still true
desk-knowledge-why = Why this version
desk-knowledge-why-hint = One line. Colleagues read it beside what changed.
desk-knowledge-why-question = Somebody asked
desk-knowledge-save = Save
desk-knowledge-save-mine = Save my text as the next version
desk-knowledge-both = { $name } saved another version on { $moment }
desk-knowledge-both-text = Nothing of yours is lost: your text is in the form below. Take over what you need from theirs, then save.
desk-knowledge-theirs = Their text
desk-knowledge-from-theirs = From theirs to yours
desk-knowledge-no-title = Write a title
desk-knowledge-no-why = Say in one line why
desk-knowledge-line-long = Write at most 200 letters
desk-knowledge-no-text = Write a text for everybody, for staff, or both
desk-knowledge-text-long = Write at most 20,000 letters
desk-knowledge-no-fact = The catalogue has no fact of this name. Check the spelling, or leave it out
desk-knowledge-not-your-service = Choose services that your agency answers for
desk-knowledge-no-review = Choose a day after today
desk-knowledge-no-language = Choose a language
desk-knowledge-no-state = Choose a state
desk-knowledge-no-owner = Choose somebody of your agency

## History
desk-knowledge-history-title = History
desk-knowledge-when = When
desk-knowledge-who = Who
desk-knowledge-compare = Compare
desk-knowledge-compare-before = What changed in version
desk-knowledge-compare-from = From version
desk-knowledge-compare-to = To version
desk-knowledge-difference = From version { $from } to version { $to }
desk-knowledge-empty = Nothing here.
desk-knowledge-gone = Gone
desk-knowledge-new-line = New

## Questions
desk-knowledge-questions-title = Questions that no article answered
desk-knowledge-question-title = A question
desk-knowledge-to-answer = For your agency
desk-knowledge-nothing-open = Nothing is open.
desk-knowledge-asked-by = { $name } asked on { $moment }.
desk-knowledge-asked-by-person = Somebody asked from a public page on { $moment }.
desk-knowledge-for-you = For you
desk-knowledge-own-questions = What you asked
desk-knowledge-nothing-asked = You have not asked anything yet.
desk-knowledge-waiting = Waiting
desk-knowledge-waiting-for = { $agency } has not answered yet.
desk-knowledge-answer-new = New answer
desk-knowledge-answered-tag = Answered
desk-knowledge-answered = Your answer is on its way.
desk-knowledge-ask-title = Ask about a service
desk-knowledge-ask-text = The agency that answers for the service gets your question, and the answer comes to this desk. Leave out names of people.
desk-knowledge-choose = Choose a service
desk-knowledge-no-service = Choose a service
desk-knowledge-no-words = Write what you want to say
desk-knowledge-too-long = Write at most 4,000 letters
desk-knowledge-not-answered-by = This did not answer it:
desk-knowledge-conversation = The whole conversation
desk-knowledge-answer-of = { $name } answered
desk-knowledge-answered-elsewhere = { $name } answered in the conversation on { $moment }.
desk-knowledge-see = Article:
desk-knowledge-first = So that nobody has to ask again
desk-knowledge-first-text = Put the answer into an article first. You come back here, with the article in your answer.
desk-knowledge-change-it = Change the article that did not answer it
desk-knowledge-write-new = Write a new article
desk-knowledge-answer = Your answer
desk-knowledge-answer-hint = The officer who asked finds it at their desk.
desk-knowledge-answer-hint-person = The person reads this word for word, in their conversation.
desk-knowledge-answer-send = Send the answer
desk-knowledge-answer-late = Somebody answered a moment ago. What you wrote is below and was not sent
desk-knowledge-unsent = What you wrote

## Beside a case or a conversation
desk-knowledge-suggested = Articles that may help
desk-knowledge-insert = Put into the reply
desk-briefing-articles = New in the articles
desk-briefing-article = Article, changed by { $name } on { $moment }:

## What goes wrong
problem-knowledge-not-yours-title = This is another agency's to write
problem-knowledge-not-yours-text = Officers of the agency that answers for a service write its articles. You can read them and ask.
problem-knowledge-not-yours-do = Go back to the article and say what is missing; its owner answers you.
problem-knowledge-state-title = The article cannot become that
problem-knowledge-state-text = A published article is never a draft again, because it has been read. A draft is published before it is retired.
problem-knowledge-state-do = Open the article again and choose another state.
