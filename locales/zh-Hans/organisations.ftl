# machine-drafted, not yet checked by a translator
account-organisations = 您代办的企业和社团
account-to-organisations = 您的企业和社团
organisations-title = 您的企业和社团
organisations-text = 企业、社团或协会可以用自己的名义提出申请、持有执照和收信。您在这里添加它，并说明谁代它办事。属于它的绝不会与属于您的混在一起。
organisations-none = 您没有代任何机构办事。
organisations-you-own = 您是所有人：可以为它办一切事，也可以指定他人
organisations-you-may-act = 您可以查看、填写和发送它的申请，并查看它的案件，直到 { $until }
organisations-you-may-see = 您可以查看它的申请和案件，直到 { $until }
organisations-add = 添加企业或社团
organisations-not-yours = 您替别人记账吗？请不要添加他们的企业：请所有人添加，并写上您的电子邮箱。您登录后它就在这里。
organisation-new-title = 添加企业或社团
organisation-new-text = 请按登记册上的写法写名称。您在这里是它的所有人，之后可以指定他人。
organisation-new-numbers = 请至少填写它的一个号码，其余可以留空。
organisation-new-add = 添加
organisation-no-name = 请写出机构的名称
organisation-no-number = 请至少填写一个登记号码
organisation-there = 您已经添加过有这个号码的机构
organisation-too-many = 您添加的机构已达到每人的上限。请删除不再需要的
organisation-known = 我们所知道的
organisation-not-told = 还没有告知
organisation-other-numbers = 如果它还有其他号码，请添加：
organisation-number-unchecked = 我们只看号码是否可能正确，不看它是谁的。您提出申请时，主管部门会查核。
organisation-mail = 电子邮箱
organisation-mail-none = 没有。消息会发给所有人。
organisation-mail-unproven = 尚未确认。在此之前消息会发给所有人。
organisation-mail-title = 它的邮件发到哪里
organisation-mail-text = 您输入我们发到该邮箱的验证码后，有关它的案件的消息就会发到那里。没有人能用它登录。
organisation-mail-send = 发送验证码
organisation-people = 谁代它办事
organisation-owner = 所有人：可以为它办一切事，也可以指定他人
organisation-last-owner = 必须有人是所有人。请先指定另一位所有人，或删除该机构。
organisation-may-act = 可以查看、填写和发送它的申请，并查看它的案件，直到 { $until }
organisation-may-see = 可以查看它的申请和案件，直到 { $until }
organisation-add-title = 让别人代它办事
organisation-add-text = 可以是记账的人、同事，或替您办理的事务所。他们每次查看，您都能在记录中看到，并可随时终止。
organisation-see = 只查看它的申请和案件
organisation-act = 还可以为它填写和发送申请
organisation-own = 一切，并可指定他人
organisation-own-hint = 作为所有人，没有期限
organisation-until-hint = 所有人请留空。
organisation-appoint = 让他们代它办事
organisation-more = 更多
organisation-to-access = 谁查看过它的资料
organisation-to-deletion = 在这里删除该机构
organisation-download = 下载我们保存的关于它的一切
organisation-its-cases = 它的案件，在您的案件中
organisation-its-renewals = 它持有和续期的
organisation-its-drafts = 已为它开始的
organisation-leave-text = 您可以随时停止代它办事。您做过的会留在它的记录中。
organisation-leave = 停止代它办事
organisation-deletion-title = 要在这里删除该机构吗？
organisation-deletion-text = 我们所知道的、它的草稿以及他人代它办事的权利都会被删除。它仍在各部门的登记册中。
organisation-deletion-sure = 我确定
organisation-deletion-not-sure = 请确认您确定
organisation-deletion-delete = 删除
deletion-organisations = 您是这些机构的唯一所有人，它们会与您的账户一起删除：
deletion-organisations-link = 如果应有人继续，请先指定另一位所有人
access-representative-of = { $name }，代它办事的人
access-title-of = 谁查看过 { $name } 的资料
for-whom-organisation = 为这里没有的企业或社团申请：
for-whom-organisation-add = 请先添加
problem-organisation-last-owner-title = 机构需要有所有人
problem-organisation-last-owner-text = 没有别的所有人，所以不能终止。
problem-organisation-last-owner-do = 请先在它的页面上指定另一位所有人，或在那里删除该机构。
problem-application-not-for-them-title = 这项服务不是给他们的
problem-application-not-for-them-text = 法律让别的申请人申请这项服务：或者是个人为自己，或者是企业和社团。
problem-application-not-for-them-do = 请登录，从该服务的页面重新开始。企业或社团要先在您的账户中添加。
mail-sent-for-organisation-subject = { $by } 为 { $for } 发送了一份申请：{ $service }
mail-sent-for-organisation-text =
    { $by } 可以代 { $for } 办事，发送了这份申请：{ $service }。

    编号：{ $reference }

    在这里查看：{ $address }

    如果您不希望这样，请告诉我们，或终止 { $by } 的权限：{ $organisations }
