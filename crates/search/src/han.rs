//! Traditional Han characters as their simplified ones, so that words are written once for both scripts.
//!
//! The pairs are those of the Unihan database (field `kSimplifiedVariant`) for the characters that crisis files have
//! in their words; a character that is missing here is compared as it is.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Traditional characters, and the simplified one of each below it.
const PAIRS: &[(&str, &str)] = &[
    (
        "並併來侶係俬個們備傢傷傾僱價儘兒兩別則剛劃劑動務區厭叢唸喫單嗆嘯嚇嚥囑園圖執堅報",
        "并并来侣系私个们备家伤倾雇价尽儿两别则刚划剂动务区厌丛念吃单呛啸吓咽嘱园图执坚报",
    ),
    (
        "壺夠夢姦婦媽嬰孫學寧寵寶將尋對屍嶽師帳帶幫幾廁弔強彆後愛慘應戀戲捲掃掛換搶摺撐撥",
        "壶够梦奸妇妈婴孙学宁宠宝将寻对尸岳师帐带帮几厕吊强别后爱惨应恋戏卷扫挂换抢折撑拨",
    ),
    (
        "擊擔擾攢敗斷時暈書會朮東桿極槍樓樣樹橋機檯欄權歲歸殘殺毀毆氣沒洩準漲潔潰濟災為無",
        "击担扰攒败断时晕书会术东杆极枪楼样树桥机台栏权岁归残杀毁殴气没泄准涨洁溃济灾为无",
    ),
    (
        "煩熱燒燬爺爾獎獨現產甯發盡監睏確禮稅箇簽籃籤紋結絕給統綁經網緊線練總繫繼續纍纔罰",
        "烦热烧毁爷尔奖独现产宁发尽监困确礼税个签篮签纹结绝给统绑经网紧线练总系继续累才罚",
    ),
    (
        "罵義習聽脅脫腦腫腳膠膩臉臟臨臺與葯藥處蟄蟲術補裝裡製褻見規視親觸計訓許訴証詢話誌",
        "骂义习听胁脱脑肿脚胶腻脸脏临台与药药处蛰虫术补装里制亵见规视亲触计训许诉证询话志",
    ),
    (
        "誤說誰課請諮講證識譭譯護讓豬貓負財費貼資賣賭趕蹤車軌輕輪辦農迴這週進遊過遞遺還邊",
        "误说谁课请咨讲证识毁译护让猪猫负财费贴资卖赌赶踪车轨轻轮办农回这周进游过递遗还边",
    ),
    (
        "鄰醫針鈅錢錯鍼鎖鑰長門開間闆闖關隨險隱雙離難電頂預頭頻願風颱飯飲養餓馬駕騙騷髒體",
        "邻医针钥钱错针锁钥长门开间板闯关随险隐双离难电顶预头频愿风台饭饮养饿马驾骗骚脏体",
    ),
    ("髮鬱魚鳥鹹麵麼點齒齣龍", "发郁鱼鸟咸面么点齿出龙"),
];

static SIMPLIFIED: LazyLock<HashMap<char, char>> =
    LazyLock::new(|| PAIRS.iter().flat_map(|(from, to)| from.chars().zip(to.chars())).collect());

pub(crate) fn simplified(c: char) -> char {
    SIMPLIFIED.get(&c).copied().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, simplified};

    #[test]
    fn each_traditional_character_has_its_simplified_one() {
        assert!(PAIRS.iter().all(|(from, to)| from.chars().count() == to.chars().count()));
        assert_eq!("想自殺".chars().map(simplified).collect::<String>(), "想自杀");
        assert_eq!(simplified('我'), '我');
    }
}
