# Words that are proposed to be left out before others read what somebody wrote, separated by commas.
private-words-health = الخرف, السرطان, السكري, الاكتئاب, القلق, التوحد, الصرع, معاق, معاقة, إعاقة, كرسي متحرك, جلطة, حامل, إجهاض, مرض نفسي, انتحار, إدمان
private-words-children = ابني, ابنتي, طفلي, طفلتي, أطفالي, أولادي, رضيعي
private-words-violence = يضربني, ضربني, هددني, يهددني, عنف أسري, اعتداء, اغتصاب, تحرش
private-words-relatives = زوجي, زوجتي
