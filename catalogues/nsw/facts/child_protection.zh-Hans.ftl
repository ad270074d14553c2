# machine-drafted, not yet checked by a translator
group-child-safety = 您担心的孩子
worried_about_child-ask = 您担心某个孩子可能有危险吗？
worried_about_child-label = 担心某个孩子
worried_about_child-help = 孩子现在有危险？请拨打000。儿童保护求助热线132 111昼夜开通。
