# Businesses, clubs and other organisations, who acts for them, and applications for them.
account-organisations = Businesses and clubs you act for
account-to-organisations = Your businesses and clubs
organisations-title = Your businesses and clubs
organisations-text = A business, a club or an association can apply, hold licences and get letters under its own name. Here you add one, and say who acts for it. What belongs to it is never mixed with what is yours.
organisations-none = You act for no organisation.
organisations-you-own = You own it: you may do everything for it, and name others
organisations-you-may-act = You may see, fill in and send its applications, and see its cases, until { $until }
organisations-you-may-see = You may see its applications and cases, until { $until }
organisations-add = Add a business or club
organisations-not-yours = Do you keep the books for somebody else? Do not add their business: ask its owner to add it and to name your email address. It stands here when you sign in.
organisation-new-title = Add a business or club
organisation-new-text = Write the name as registers have it. You are its owner here, and can name others afterwards.
organisation-new-numbers = Give at least one of its numbers, and leave the others empty.
organisation-new-add = Add it
organisation-no-name = Write the name of the organisation
organisation-no-number = Give at least one number by which registers know it
organisation-there = You have added an organisation with this number already
organisation-too-many = You have added as many organisations as one person can. Delete one that you no longer need
organisation-known = What we know of it
organisation-not-told = Not told yet
organisation-other-numbers = If it has another number, add it:
organisation-number-unchecked = We see whether a number can be right, not whose it is. The agency looks that up when you apply.
organisation-mail = Email
organisation-mail-none = None. News goes to its owner.
organisation-mail-unproven = Not confirmed yet. Until then news goes to its owner.
organisation-mail-title = Where its mail goes
organisation-mail-text = News of its cases goes to this address once you enter the code that we send there. Nobody can sign in with it.
organisation-mail-send = Send a code
organisation-people = Who acts for it
organisation-owner = Owner: may do everything for it, and name others
organisation-last-owner = Somebody has to own it. Name another owner first, or delete the organisation.
organisation-may-act = May see, fill in and send its applications, and see its cases, until { $until }
organisation-may-see = May see its applications and cases, until { $until }
organisation-add-title = Let somebody act for it
organisation-add-text = It can be somebody who keeps the books, a colleague, or an office that does this for you. You see in the record whenever they look, and can end it at any moment.
organisation-see = Only look at its applications and cases
organisation-act = Also fill in and send applications for it
organisation-own = Everything, and name others
organisation-own-hint = As its owner, without an end
organisation-until-hint = Leave it empty for an owner.
organisation-appoint = Let them act for it
organisation-more = More
organisation-to-access = Who looked at its data
organisation-to-deletion = Delete this organisation here
organisation-download = Download everything that we hold of it
organisation-its-cases = Its cases, among yours
organisation-its-renewals = What it holds and renews
organisation-its-drafts = What was begun for it
organisation-leave-text = You can stop acting for it at any moment. What you did stays in its record.
organisation-leave = Stop acting for it
organisation-deletion-title = Delete this organisation here?
organisation-deletion-text = What we know of it, its drafts and the right of others to act for it are deleted. It stays in the registers of the agencies.
organisation-deletion-sure = I am sure
organisation-deletion-not-sure = Confirm that you are sure
organisation-deletion-delete = Delete it
deletion-organisations = You are the only owner of these organisations, and they are deleted together with your account:
deletion-organisations-link = Name another owner first, if somebody should go on
access-representative-of = { $name }, who acts for it
access-title-of = Who looked at the data of { $name }
for-whom-organisation = For a business or club that is not here:
for-whom-organisation-add = add it first
problem-organisation-last-owner-title = An organisation needs an owner
problem-organisation-last-owner-text = Nobody else owns it, so this cannot end.
problem-organisation-last-owner-do = Name another owner on its page first, or delete the organisation there.
problem-application-not-for-them-title = This service is not for them
problem-application-not-for-them-text = The law lets others apply for this service: either people for themselves, or businesses and clubs.
problem-application-not-for-them-do = Sign in and begin again from the page of the service. A business or club is added in your account first.
mail-sent-for-organisation-subject = { $by } sent an application for { $for }: { $service }
mail-sent-for-organisation-text =
    { $by }, who may act for { $for }, sent this: { $service }.

    Reference: { $reference }

    See it here: { $address }

    If you did not want that, tell us, or end what { $by } may do: { $organisations }
