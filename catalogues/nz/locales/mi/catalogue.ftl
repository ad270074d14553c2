# machine-drafted, not yet checked by a translator

event-start = Hangaia hei mahere māu ake
event-questions = Mā ētahi pātai torutoru e kitea ai ko ēhea hipanga māu, me ngā rā, me ngā moni.
event-keep = Puritia tēnei hei mahere
event-besides = He pai hoki te titiro ki ēnei
timing-today = I tēnei rā
timing-this-week = I tēnei wiki
timing-this-month = I tēnei marama
timing-later = Ā muri atu
step-only-if = Mēnā:
contact-cost = Te utu:
contact-papers = Whakaritea:
contact-checked = I pānuitia ki te pūtake i te { $day }.
guidance-unchecked = Tērā pea ka panoni ngā tau waea, ngā hāora me ngā whārangi a ētahi atu rōpū. Mēnā kāore he rā e tohua ana, kāore anō mātou kia whakaū.
signpost-elsewhere = Nā tētahi atu rōpū tēnei e tuku. Ka tohu mātou i te ara.
signpost-events = He wāhanga tēnei nō
event-privacy = Kāore koe e mate ki te kī ko wai koe. Ka noho ō whakautu ki tēnei pūtirotiro kia whakatau rā anō koe ki te pupuri.

provider-council = Tō kaunihera ā-rohe
provider-court = Te kōti
provider-federal = Te kāwanatanga
provider-ombudsman = Te Kaitiaki Mana Tangata
provider-partner = He hoa mahi
provider-state = Te kāwanatanga

time-hours = { $n ->
    [1] { $n } hāora
   *[other] { $n } hāora
}
time-working-hours = { $n ->
    [1] { $n } hāora mahi
   *[other] { $n } hāora mahi
}
time-days = { $n ->
    [1] { $n } rā
   *[other] { $n } rā
}
time-working-days = { $n ->
    [1] { $n } rā mahi
   *[other] { $n } rā mahi
}
time-weeks = { $n ->
    [1] { $n } wiki
   *[other] { $n } wiki
}
time-months = { $n ->
    [1] { $n } marama
   *[other] { $n } marama
}
time-years = { $n ->
    [1] { $n } tau
   *[other] { $n } tau
}

home-text = Kotahi te wāhi mō ngā ratonga katoa a te kāwanatanga. Kōrero mai he aha kei te pā ki a koe, ka kitea e mātou ngā mea māu, nō ngā tari katoa.
home-services-heading = Ngā ratonga e kimihia nuitia ana
home-all-services = Ngā ratonga katoa, A ki Z

search-title = Rapu: { $words }
search-suggested = Ngā marohi. Whakamahia ngā pere whakarunga, whakararo ki te kōwhiri.
search-sure = I kitea mō “{ $words }”
search-unsure = Kāore au i te tino mōhio ki tō tikanga
search-unsure-text = Koinei ngā mea tata rawa ki “{ $words }”. Mēnā kāore tētahi i te tika, kōrerotia anō ki ētahi atu kupu, kōwhiria i raro nei tērā e pā ana ki a koe, pātai rānei ki te tangata.
search-none-text = Kāore he mea i konei e hāngai ana ki “{ $words }”. Kōrerotia anō ki ētahi atu kupu, kōwhiria i raro nei tērā e pā ana ki a koe, pātai rānei ki te tangata.
search-more = He mea anō e tika ana pea
search-mended = I pānuitia hei “{ $words }”.
search-event = He take nui o te ao: kotahi te mahere mō te katoa
search-person = He pai ake te pātai ki te tangata?
search-person-text = Kōrero mai i ō ake kupu, i tōu ake reo. Ka kimi tahi tātou i te wāhi tika.
understood-title = I mārama ki a mātou
understood-text = He tika? Tangohia te tohu i ngā mea hē. Kāore tētahi mea e puritia i mua i tō haere tonu.
understood-purposes = Te kaupapa
understood-facts = Ngā mea i kōrerotia mai e koe
understood-go = Āe, haere tonu
understood-choose = Tohua kia kotahi te kaupapa, neke atu rānei

services-title = Ngā ratonga katoa
services-filter = Whakaaturia ērā anake kei a rātou ēnei kupu
services-filter-button = Whakaatu
services-order = Te raupapa o te rārangi
services-by-name = A ki Z
services-by-agency = Mā te tari
services-all = { $n ->
    [1] Kotahi te ratonga
   *[other] { $n } ngā ratonga
}
services-found = { $n ->
    [0] Kāore he ratonga kei a ia ngā kupu “{ $words }”
    [1] Kotahi te ratonga kei a ia ngā kupu “{ $words }”
   *[other] { $n } ngā ratonga kei a rātou ngā kupu “{ $words }”
}
services-search = Rapua kētia te tikanga

service-machine-drafted = Nā te mīhini ēnei kupu i whakamāori, kāore anō kia tirohia e te kaiwhakamāori. Ko ngā kupu Ingarihi te mana.
service-over = Kāore tēnei ratonga i te tuwhera i tēnei rā.
service-check = Tirohia mēnā māku tēnei
service-elsewhere = Nā tētahi atu tari tēnei e tuku. Ka whakamārama mātou, ka titiro mēnā māu; ka tono koe ki reira:
service-outcomes = Ngā mea ka whiwhi koe
service-who = Ko wai e āhei ana
service-who-text = Me tika ēnei katoa:
service-who-everyone = Mā te katoa tēnei.
service-need = Ngā mea e hiahiatia ana
service-proof-by = Ka tono mātou i tēnei ki { $agency }, nō reira kāore koe e mate ki te mau mai.
service-proof-else = Ko tēnei rānei:
service-upload = Ka taea te tāpiri i tētahi tārua, i tētahi whakaahua rānei
service-asks = Ka pātai hoki mātou mō:
service-cost = Te utu
service-cost-free = He kore utu.
service-cost-depends = Kei te āhua o ō whakautu. Ka kite koe i te utu i mua i te utunga.
service-cost-untold = Kāore anō kia mōhio mātou ki te utu o tēnei ratonga, nō reira kāore e taea te kī he kore utu. Mā te tari e kī i mua i te utunga.
service-cost-waived = I ētahi wā kāore koe e mate ki te utu. Mā mātou tēnā e tiro māu.
service-promises = Te roa, me ā mātou oati
service-within = I roto i te { $time }.
service-limit = Ko te roa rawa he { $time }.
service-remedies = Ki te kore tēnā e tutuki:
service-silence-refused = Ki te kore koe e rongo i mua i te mutunga o taua wā, ka kīia kua whakahētia, ā, ka taea te tono kia arotakehia.
service-silence-approved = Ki te kore koe e rongo i mua i te mutunga o taua wā, ka kīia kua whakaaetia.
service-remedy-apologise = ka whiwhi koe i te whakapāha me te take
service-remedy-refund-fee = ka whakahokia tō utu
service-remedy-give-priority = ka haere tō take ki mua
service-remedy-escalate = ka tukuna ki tētahi āpiha matua
service-remedy-deemed-refused = ka kīia kua whakahētia, kia tere ai tō tono arotake
service-remedy-deemed-approved = ka kīia kua whakaaetia
service-how = Me pēhea te tono
channel-web = Tuihono
channel-web-text = I konei, ināianei. Ka taea te mutu, ka haere tonu ā muri atu.
channel-phone = Mā te waea
channel-phone-text = Ka whakakīia tahitia e tētahi ki a koe. Waea
channel-sms = Mā te kuputuhi
channel-sms-text = Mō ngā pātai poto me ngā pānui o tō take.
channel-email = Mā te īmēra
channel-email-text = Mō ngā pātai, me te tuku i ngā mea e ngaro ana.
channel-chat = Mā te kōrerorero tuihono
channel-chat-text = Tuhi atu ki te tangata.
channel-social = Mā te pae pāpori
channel-social-text = Mō ngā pātai kāore he mōhiohio whaiaro.
channel-counter = I te paepae
channel-counter-text = Kanohi ki te kanohi, me te āwhina, me te kaiwhakamāori ā-waha mēnā e hiahiatia ana.
channel-post = Mā te mēra
channel-post-text = Ki te pepa, mēnā he pai ake ki a koe.
service-rights = Mēnā kāore koe e whakaae ki tētahi whakatau
service-rights-text = Ka whiwhi koe i ngā take ki te tuhi i ngā wā katoa. Kātahi ka taea te tono kia arotakehia:
service-internal = I roto i te tari:
service-external = Nō waho:
service-review-within = tonoa i roto i te { $time }
service-law = Te ture kei muri
service-retention = Te roa e puritia ai ō mōhiohio:
service-checked = Nō te { $day } i tirohia whakamutungatia ai ngā kupu me ngā tau ki te ture.
service-provider = Nā wai e tuku
service-events = He wāhanga nō
crisis-title = Waea atu ki a wai ināianei
crisis-always = I te ao, i te pō, ia rā
crisis-text = Kuputuhi:
crisis-exit = Wehe atu i tēnei pae ināianei
crisis-else = I te rapu koe i tētahi atu mea?
crisis-home = Kei te mōrearea koe ināianei? Waea
