# machine-drafted, not yet checked by a translator
group-child-safety = الطفل الذي تقلق عليه
worried_about_child-ask = هل تخشى أن يكون طفل في خطر؟
worried_about_child-label = قلق على طفل
worried_about_child-help = هل هو في خطر الآن؟ اتصل بالرقم 000. ويمكنك الاتصال بخط حماية الأطفال ليلًا ونهارًا على 132 111.
