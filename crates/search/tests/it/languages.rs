//! Other languages than English.

use search::Synonyms;

use crate::support::{Town, document};

fn town() -> Town {
    let documents = vec![
        document("Order a birth certificate", "", &["申请出生证明", "طلب شهادة ميلاد", "Xin giấy khai sinh"]),
        document("Renew a driving licence", "", &["更新驾驶执照", "تجديد رخصة القيادة", "Gia hạn bằng lái xe"]),
    ];
    Town::with(documents, Synonyms::default())
}

#[test]
fn chinese() {
    assert_eq!(town().find("出生证"), ["Order a birth certificate"]);
    assert_eq!(town().find("我的驾驶执照"), ["Renew a driving licence"]);
}

#[test]
fn arabic_with_and_without_vowel_signs() {
    assert_eq!(town().find("شَهادة"), ["Order a birth certificate"]);
    assert_eq!(town().find("رخصة"), ["Renew a driving licence"]);
}

#[test]
fn vietnamese_with_and_without_accents() {
    assert_eq!(town().find("giay khai sinh"), ["Order a birth certificate"]);
    assert_eq!(town().find("bằng lái xe"), ["Renew a driving licence"]);
}

#[test]
fn chinese_in_the_characters_of_either_script_and_within_a_sentence() {
    assert_eq!(town().find("更新駕駛執照"), ["Renew a driving licence"]);
    assert_eq!(town().find("我想要我的出生证明怎么办"), ["Order a birth certificate"]);
}

#[test]
fn arabic_words_with_what_is_written_together_with_them() {
    for said in ["رخصتي", "للرخصة", "والرخصة", "برخصة", "الرخص"] {
        assert_eq!(town().find(said), ["Renew a driving licence"], "{said}");
    }
}

#[test]
fn accents_tell_words_apart_where_they_are_written() {
    let documents = vec![document("Husband", "", &["chồng đánh"]), document("Resist", "", &["chống đối"])];
    let town = Town::with(documents, Synonyms::default());
    assert_eq!(town.find("chồng"), ["Husband"]);
    assert_eq!(town.find("chong").len(), 2);
}
