# A message that did not arrive.

desk-delivery-title = Deliver it another way
desk-delivery-address = Postal address
desk-delivery-phone = Telephone
desk-delivery-unknown = Not known
desk-delivery-how = How did you deliver it?
desk-delivery-day = On which day
desk-delivery-proof = What you sent or said, and to whom
desk-delivery-proof-hint = With the number of the letter or the time of the call. It stands in the record of this message.
desk-delivery-record = Record the delivery
desk-delivery-channel-missing = Say how you delivered it
desk-delivery-proof-missing = Write what you sent or said, in at most 2,000 letters
desk-delivery-recorded = { $channel }, recorded by { $name }
