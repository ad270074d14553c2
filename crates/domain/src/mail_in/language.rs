//! The language of a mail that does not say it: by its script and its marks, among those that the site speaks.

use crate::app::App;

/// Vietnamese letters that other languages in Latin script do not have.
const VIETNAMESE: &str = "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";

/// The tag of the language to answer in.
pub(super) fn of(app: &App, told: Option<&str>, words: &str) -> String {
    let tag = told.unwrap_or_else(|| by_script(words).unwrap_or(app.catalogue.about.language()));
    app.locales.of(tag).tag().to_owned()
}

fn by_script(words: &str) -> Option<&'static str> {
    let (mut arabic, mut han, mut kana, mut vietnamese, mut letters) = (0, 0, 0, 0, 0);
    for sign in words.chars().filter(|sign| sign.is_alphabetic()).take(4_000) {
        letters += 1;
        match sign {
            '\u{600}'..='\u{6ff}' => arabic += 1,
            '\u{3040}'..='\u{30ff}' => kana += 1,
            '\u{4e00}'..='\u{9fff}' => han += 1,
            _ if sign.to_lowercase().any(|sign| VIETNAMESE.contains(sign)) => vietnamese += 1,
            _ => {}
        }
    }
    // A name or a quotation alone makes no language.
    if arabic * 2 > letters {
        Some("ar")
    } else if han * 3 > letters && kana == 0 {
        Some("zh-Hans")
    } else if vietnamese * 10 > letters {
        Some("vi")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::by_script;

    #[test]
    fn a_script_or_its_marks_tell_the_language() {
        assert_eq!(by_script("متى تقررون؟ رقم الملف ABC"), Some("ar"));
        assert_eq!(by_script("请问什么时候决定？编号 ABC"), Some("zh-Hans"));
        assert_eq!(by_script("Khi nào quý vị sẽ quyết định về đơn của tôi?"), Some("vi"));
        assert_eq!(by_script("When will you decide? Regards, Nguyễn Thị"), None);
        assert_eq!(by_script("いつ決定しますか"), None);
        assert_eq!(by_script(""), None);
    }
}
