# What a person holds that ends one day: the page, and the mails that remind of it.

renewals-title = Renew
renewals-lead = What you hold with public agencies, and when it ends. Renewing takes about two minutes: we fill in what we know, you check it.
renewals-none = We know of nothing that you hold and that ends.
renewals-sign-in-text = Sign in to see your licences and registrations, and when they end.
renewals-ends = Ends on { $day }
renewals-ended = Ended on { $day }
renewals-left = { $left ->
    [0] Ends today
    [one] { $left } day left
   *[other] { $left } days left
}
renewals-tag-later = Nothing to do yet
renewals-tag-ended = Ended
renewals-tag-sent = Renewal sent
renewals-sent = You sent the renewal on { $moment }. The reference is { $reference }.
renewals-see-case = See how it is going
renewals-renew = Renew
renewals-renew-hidden = { $label }
renewals-go-on = Go on with your renewal
renewals-others-heading = Renew something else
renewals-others-text = You do not need to sign in. We ask a few more questions.
renewals-reminders = We remind you 6 weeks and 1 week before something ends, if you like emails from us.
renewals-preferences = Choose how we reach you

renewals-mail-subject = { $left ->
    [0] Ends today: { $label }
    [one] Ends in { $left } day: { $label }
   *[other] Ends in { $left } days: { $label }
}
renewals-mail-text =
    Hello,

    { $label } ends on { $day }.

    Renew it in about two minutes. We fill in what we know, and you check it:
    { $address }

    The service is called “{ $name }”.
