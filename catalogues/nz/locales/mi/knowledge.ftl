# machine-drafted, not yet checked by a translator

footer-help = Ngā whakautu
service-help = Ngā whakautu ki ngā pātai mō tēnei
help-title = Ngā whakautu ki ngā pātai
help-search = He aha tō pātai?
help-search-button = Rapu
help-found = { $n ->
    [0] Kāore he whakautu e hāngai ana. Pātai mai ki a mātou: whakamahia “Kōrero ki te tangata” i tēnei whārangi.
    [1] 1 te whakautu
   *[other] { $n } ngā whakautu
}
help-services = Te ratonga e pā ana ki tēnei
help-changed = I panonitia whakamutungatia i te { $day }
help-enough = I whakautua tō pātai?
help-not-enough = Kāo, pātai ki te hunga nāna i tuhi
help-question-title = Pātai mō te mea e ngaro ana
help-question-text = Ka pānui { $agency } i tō pātai, ka whakautu i konei. Ki te hōmai koe i tō īmēra, ka tuhi atu hoki mātou ina tae mai te whakautu.
help-question-body = Tō pātai
