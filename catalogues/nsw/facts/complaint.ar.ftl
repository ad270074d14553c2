# machine-drafted, not yet checked by a translator
group-complaint = شكواك
complaint_about-ask = من تشتكي منه؟
complaint_about-label = الشكوى من
complaint_about-help = للغرامة أو تأمين الإيجار أو خطة البناء طرق خاصة. سنعرضها عليك عندما تختارها.
complaint_about-choice-none = ليست لدي شكوى
complaint_about-choice-nsw_agency = وزارة أو جهة أو سجن في نيو ساوث ويلز أو TAFE
complaint_about-choice-council = مجلس بلدي
complaint_about-choice-community_service = خدمة مجتمعية تموّلها الولاية، مثل الرعاية البديلة للأطفال
complaint_about-choice-police = الشرطة
complaint_about-choice-energy_or_water_company = شركة كهرباء أو غاز أو مياه
complaint_about-choice-federal_agency = جهة اتحادية، مثل سنترلينك (Centrelink) أو مكتب الضرائب
complaint_about-choice-business = شركة أو متجر آخر
