//! Leaves out the mail that is answered, where it stands below the answer. Answers between the lines of a quotation
//! stay as they are, with the lines that they answer.

/// How the line before a quotation ends, or what it says: "On Monday Ana wrote:".
const WROTE: &[&str] = &[
    "wrote:",
    "wrote :",
    "writes:",
    "schrieb:",
    "schrieb",
    "a écrit :",
    "a écrit:",
    "escribió:",
    "ha scritto:",
    "escreveu:",
    "schreef:",
    "skrev:",
    "kirjoitti:",
    "napisał(a):",
    "napisał:",
    "napsal(a):",
    "írta:",
    "yazdı:",
    "đã viết:",
    "viết:",
    "写道：",
    "写道:",
    "寫道：",
    "寫道:",
    "のメール:",
    "كتب:",
    "كتب",
    "نوشت:",
    "написал:",
    "написала:",
    "έγραψε:",
    "님이 작성:",
];

/// Where the name comes after the word: how the line begins, and the word.
const WROTE_WHO: &[(&str, &str)] = &[("am ", " schrieb "), ("في ", " كتب "), ("op ", " schreef "), ("den ", " skrev ")];

/// Lines above everything that was answered or passed on.
const RULES: &[&str] = &[
    "original message",
    "ursprüngliche nachricht",
    "message d'origine",
    "mensaje original",
    "messaggio originale",
    "mensagem original",
    "oorspronkelijk bericht",
    "thư gốc",
    "tin nhắn gốc",
    "原始邮件",
    "原始郵件",
    "الرسالة الأصلية",
];

/// The first line of the head that Outlook puts above a quotation, and lines that follow it.
const FROM: &[&str] =
    &["from:", "von:", "de:", "da:", "van:", "från:", "từ:", "发件人:", "发件人：", "寄件者:", "寄件者：", "من:"];
const SENT: &[&str] = &[
    "sent:",
    "date:",
    "gesendet:",
    "datum:",
    "envoyé",
    "date :",
    "enviado",
    "fecha:",
    "inviato:",
    "data:",
    "verzonden:",
    "skickat:",
    "đã gửi:",
    "ngày:",
    "发送时间",
    "日期",
    "寄件日期",
    "تاريخ",
    "تم الإرسال",
];

/// The text above the quotation at its end; everything where nothing would be left.
pub(super) fn without(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let cut = (0..lines.len()).find(|at| begins_quotation(lines.get(*at..).unwrap_or_default()));
    let mut kept = lines.get(..cut.unwrap_or(lines.len())).unwrap_or_default();
    // A quotation at the end without a line above it.
    while let Some((last, before)) = kept.split_last()
        && (last.trim().is_empty() || is_quoted(last))
    {
        kept = before;
    }
    let kept = kept.join("\n").trim().to_owned();
    if kept.is_empty() { text.to_owned() } else { kept }
}

fn is_quoted(line: &str) -> bool {
    line.trim_start().starts_with(['>', '|'])
}

fn begins_quotation(rest: &[&str]) -> bool {
    let Some(first) = rest.first().map(|line| line.trim()) else { return false };
    if first.is_empty() || is_quoted(first) {
        return false;
    }
    let low = first.trim_matches(['*', '_', ' ']).to_lowercase();
    let rule = low.trim_matches(['-', '_', ' ', '—']);
    if low.starts_with("--") && RULES.iter().any(|known| rule.starts_with(known)) {
        return true;
    }
    let starts = |line: &str, known: &[&str]| {
        let line = line.trim().trim_start_matches('*').to_lowercase();
        known.iter().any(|known| line.starts_with(known))
    };
    let is_line = first.len() >= 5 && first.chars().all(|sign| "_-*=".contains(sign));
    let below = rest.iter().skip(1).find(|line| !line.trim().is_empty());
    if is_line && below.is_some_and(|line| starts(line, FROM)) {
        return true;
    }
    if starts(first, FROM) && rest.iter().skip(1).take(3).any(|line| starts(line, SENT)) {
        return true;
    }
    // The line may be broken in two or three.
    let Some(over) = (1..=3).find(|over| says_who_wrote(rest.get(..*over).unwrap_or_default())) else { return false };
    let mut below = rest.iter().skip(over).filter(|line| !line.trim().is_empty());
    let is_marked = below.clone().next().is_some_and(|line| is_quoted(line));
    // Without marks it is the text of an HTML quotation; with marks nothing of the author's may follow.
    !is_marked || below.all(|line| is_quoted(line))
}

fn says_who_wrote(lines: &[&str]) -> bool {
    let whole = lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ").to_lowercase();
    let is_whole = lines.len() == 1 || lines.iter().all(|line| !line.trim().is_empty());
    // Somebody who says "she wrote:" in a sentence names no day and no address.
    let names = whole.contains('@') || whole.chars().any(|sign| sign.is_numeric());
    is_whole && names && whole.chars().count() < 300 && WROTE.iter().any(|wrote| whole.ends_with(wrote))
        || is_whole
            && names
            && whole.ends_with(':')
            && WROTE_WHO.iter().any(|(on, wrote)| whole.starts_with(on) && whole.contains(wrote))
}
