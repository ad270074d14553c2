# The desk's search, the page of a person, and the record of searches.

find-label = Find people and cases
find-go = Find
find-title = Find
find-purpose = Why do you look?
find-purpose-hint = Whoever is shown here can read it in their record.
find-again = Look again
find-purpose-helping = Somebody contacted us
find-purpose-casework = I work on a case
find-purpose-at-counter = They are at the counter
find-purpose-by-phone = They are on the telephone
find-what = Type in the field at the top of the page, as many words as you like:
find-what-name = a name, however it is written or sounds
find-what-reach = a phone number, an email address, or a part of an address
find-what-words = words of the matter, such as what was built or what somebody said
find-what-reference = a reference, as it is read out
find-nothing = There is no word, number or reference in what you typed.
find-none = Nothing that you may see has these words.
find-try-fewer = Type fewer words, or another spelling. Half a word finds nothing.
find-try-number = Ask for the phone number, the email address, or the reference of the receipt. If a reference finds nothing, one of its signs is wrong: ask the person to read it out again.
find-try-mandate = Matters of services outside your mandate are not found. Ask the agency of the service.
find-try-counter = Whoever gave no name with what they sent is found by the reference or by what they wrote.
find-many = { $n ->
    [one] One person.
   *[other] { $n } people.
  }
find-more = The newest { $n } people of more. Type one more word.
find-left-out = Found without { $words }: nothing has all the words.
find-cut = Only the first { $n } words are looked for.
find-phone-end = phone ends in { $digits }
find-known-only = We know this address. None of their matters is within your mandate.
find-begin = Begin an interview
find-opened = opened { $moment }, { $n ->
    [0] today
    [one] one day ago
   *[other] { $n } days ago
  }
find-yours = you have it
find-holder = { $name } has it
find-more-matters = { $n ->
    [one] One more of their matters was found.
   *[other] { $n } more of their matters were found.
  }
find-services = Services
find-articles = Articles
find-recorded = Each person who is shown reads of it in their record, and your search is in yours.
find-record-own = Your searches
find-talk = A question
find-talk-about = A question about “{ $service }”
find-waits = Waits for us
find-answered = Answered
find-why = { $typed }: { $field }
find-why-sounds = { $typed }: sounds like { $field }
find-field-name = the name
find-field-phone = the phone number
find-field-email = the email address
find-field-representative = the name of a representative
find-field-party = the name of an affected party
find-field-address = an address
find-field-party-address = the address of an affected party
find-field-reference = the reference
find-field-title = what it is about
find-field-answer = an answer
find-field-message = a message

find-where = Where their cases are
find-no-cases = None of their cases is within your mandate.
find-since = since { $moment }
find-next = Next: { $what }
find-late = late
find-said-person = They wrote last, { $moment }:
find-said-by = { $name } wrote last, { $moment }:
find-talks = What they asked
find-answer-by = answer promised by { $day }
find-older = { $n ->
    [one] One older matter is not shown.
   *[other] { $n } older matters are not shown.
  }
find-holdings = What they hold
find-expires = ends on { $day }
find-sittings = When they were here
find-sitting = { $moment }, { $channel }, with { $name }
find-channel = Reached first by
find-needs = What they need
find-interpreter = Interpreter
find-letters = Letters
find-large-print = In large print
find-address = Address
find-representative = Acts for them
find-person-recorded = This page is a look that the person can read of.
find-person-page = Everything of this person
find-open-cases = Their cases

find-record-title = Searches
find-record-link = What they looked for
find-record-words = What was looked for and why. Who was shown reads of it in their own record. Searches are kept for a year.
find-record-none = Nothing was looked for.
find-record-at = When
find-record-typed = Typed
find-record-why = Why
find-record-shown = People shown
find-record-sealed = Can no longer be read
find-record-not-shown = Not answered

find-palette = Go to, find or do
find-palette-label = Type a page, an act, a name, a number or a reference
find-palette-hint = Arrow keys choose. People are looked for when you choose to find them.
find-palette-find = Find “WORDS”
find-palette-found = N found
find-palette-none = Nothing found
find-palette-act = Do
