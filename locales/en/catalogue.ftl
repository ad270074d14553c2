# What there is: life events, services, and the search for them.

## Life events
event-promise = { $services ->
    [one] One service
   *[other] { $services } services
} of { $agencies ->
    [one] one agency
   *[other] { $agencies } agencies
} can matter here. We ask only what is needed to find out which are for you, and you get one plan.
event-start = Start
event-privacy = You need not say who you are. Your answers stay in this browser’s session until you decide to keep them.
event-covers = What this covers

## Who delivers
provider-council = Your local council
provider-court = The court
provider-federal = The Australian Government
provider-ombudsman = The ombudsman
provider-partner = A partner organisation
provider-state = The state government

## Lengths of time
time-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
time-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
time-working-days = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
time-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
time-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
time-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
