# machine-drafted, not yet checked by a translator
something-in-my-street-name = Kua hē tētahi mea i taku tiriti
something-in-my-street-summary = Ngā rua, te rere wai, te hoihoi, ngā kurī, te para, te tūnga waka, tētahi kiritata rānei: ko wai ka tae mai, ko wai ka whakatau, me kī atu he aha.
something-in-my-street-people-also-say = rua i te rori; kurī auau; hoihoi; para; tūnga waka; rama tiriti; rēhita kurī
something-in-my-street-danger-111-title = Kei te mōrearea tētahi? Waea ki te 111
something-in-my-street-ring-the-council-now-title = He mōrearea, he wai rānei? Waea ki te kaunihera ināianei, ahakoa te hāora
something-in-my-street-blocked-driveway-title = Waea mēnā kua aukatia tō ara waka ināianei
something-in-my-street-write-down-times-title = Tuhia āhea ka pā mai
something-in-my-street-speak-with-the-neighbour-title = Kōrero tuatahi ki tō kiritata, mēnā he haumaru
something-in-my-street-nothing-has-happened-title = Kāore anō kia aha? Pātai anō, kātahi ka amuamu

# For whom each step is
something-in-my-street-ring-the-council-now-only-if = He mōrearea, he wai rānei
something-in-my-street-noise-control-only-if = He hoihoi
something-in-my-street-dog-trouble-only-if = He kurī
something-in-my-street-blocked-driveway-only-if = He tūnga waka
something-in-my-street-write-down-times-only-if = Ka hoki mai, ka hoki mai
something-in-my-street-fence-and-trees-of-neighbours-only-if = Mō tētahi kiritata
something-in-my-street-talk-to-a-duty-planner-only-if = E hanga ana tētahi kiritata
something-in-my-street-resident-parking-permit-only-if = He iti ngā tūnga waka i tō wāhi noho
something-in-my-street-dog-registration-only-if = He kurī tāu
