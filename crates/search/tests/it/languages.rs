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
