# The words around every page, and the words inside the components of the design system.

# The name of this language in the language itself. It stands in the list of languages.
language-name = English

## Money
# How an amount is written. The digits are already written as this language does.
money = { $symbol }{ $amount }
money-below-zero = -{ $symbol }{ $amount }
partly-translated = Some words on this page are not translated yet.

## Around every page
frame-skip = Skip to main content
frame-back = Back
frame-menu = Menu
frame-languages = Languages
frame-person = Talk to a person
frame-person-heading = Stuck, or would you rather talk?
frame-call = Call
frame-footer = About this site
# Before the title of a page with something to correct, and before each thing to correct.
frame-error = Error
# Above the list of what to correct.
frame-problem = There is a problem
frame-go-on = Continue
frame-search = Search

## Inside components
component-day = Day
component-month = Month
component-year = Year
component-warning = Warning
component-important = Important
component-success = Success
component-contents = Contents
component-breadcrumb = Where you are
component-pagination = Pages
component-previous = Previous
component-next = Next
component-page = Page { $number }

component-show-all-sections = Show all sections
component-hide-all-sections = Hide all sections
component-show-section = Show
component-show-section-label = Show this section
component-hide-section = Hide
component-hide-section-label = Hide this section

# Under a long answer. In the next messages $shown is the number as it will stand there; $count only chooses the form.
component-characters-limit = You can enter up to { $shown } characters
component-characters-left = { $count ->
    [one] You have { $shown } character left
   *[other] You have { $shown } characters left
}
component-characters-at-limit = You have no characters left
component-characters-over = { $count ->
    [one] You have { $shown } character too many
   *[other] You have { $shown } characters too many
}
component-words-limit = You can enter up to { $shown } words
component-words-left = { $count ->
    [one] You have { $shown } word left
   *[other] You have { $shown } words left
}
component-words-at-limit = You have no words left
component-words-over = { $count ->
    [one] You have { $shown } word too many
   *[other] You have { $shown } words too many
}

component-choose-file = Choose a file
component-drop-file = or drop a file here
component-no-file = No file chosen
component-files-chosen = { $count ->
    [one] { $shown } file chosen
   *[other] { $shown } files chosen
}
component-entered-drop = You can drop the file here
component-left-drop = You are no longer where you can drop the file

## Whose site this is
trust-demo = This is a demonstration and no official site. Everybody in it is made up.
trust-official = An official site of { $government }.
trust-how = How you know
trust-address = The name of this site ends in { $ending }. Only the government can have such a name.
trust-lock = The browser shows https:// and a lock: what you send is read by nobody on the way.
trust-code = Nobody from here asks for the code with which you sign in, on the phone or in a message.
