# SPDX-License-Identifier: GPL-2.0-or-later
"""What the texts of the benchmark are made of; all written for it.

In a template, {x} is a slot. Of one root: n noun, N plural, v verb, V third person, e past, i -ing,
a adjective, l adverb. Else: T a set phrase, P a person, C a Chinese person with characters, L a place,
O an organisation, R a designation such as KJ-40, D a date, Y a year, B a number.
"""

# English roots, the most frequent ones of the corpus: regular both as nouns and as verbs.
ROOTS = """report order attack support market border station supply border test train plant claim
record visit fund contract repair cost account limit survey signal link escort demand benefit risk plan
treaty project transport export import sanction protest vessel convoy missile radar drone cable port
district minister village company battery engineer harbour garrison container command centre network
pattern lesson margin tender tunnel pipeline winter summer quarter cabinet council comment remark doubt
concern threat promise reward award permit patent licence mineral metal grain wheat flood storm drill
exercise inspector veteran captain sailor farmer broker journal letter pilot rocket frigate tanker
trawler quota deposit merger orbit launch sensor filter turbine reactor ledger partner neighbour expert
observer rumour budget deficit credit debt interest appeal reform mandate faction veto ballot poll
migrant labour camp route checkpoint corridor summit accord quarrel friction tension clash""".split()

CLAUSES = """
the {a} {n} of the {N} was {e} by the {a} {n}
the {n} {V} the {a} {N} in {L}
{P} {e} the {n} of the {n} for the {N}
in the course of the {n}, the {T} {e} a {n}
one of the most {a} {N} is the {n} of the {T}
the {N} that {v} the {n} are {a} and {a}
there is no {n} without a {n}, and the {N} of {L} {v} {l}
as a result of the {n}, {B} {N} were {e} at the {n}
{C} {e} that the {n} of the {n} will {v} the {N}
according to {P}, the {T} has {e} more {N} than the {n}
at the same time, the {n} has been {i} the {N} in {L}
it is one of the {N} which the {O} has {e} since {Y}
the {O} {l} {e} the {R} at the {n} of {L}
a {n} of the {R} was {e} on {D}
on {D} the {O} {e} {B} {N} to {L}
they {v} the {N}, but not the {a} {n}
the {n} did not {v} because the {N} had {e} the {n}
such a {n} would have to be {e} by the end of the year
none of the {N} has {e} what the {n} of the {T} may {v}
what is {a} for the {n} is not {a} for the {N} of the {n}
for the first time since {Y}, the {T} is {i} in {L}
{P} and {P} {v} on the {N} of the {T}
the {n} from {L} {V} {B} percent of the {N}
more than {B} {N} have {e} their {n} in the {n} of {L}
if the {n} {V}, the {a} {N} will {v} the {O}
who {V} the {n} also {V} the {T}
the {T} was {e} with the {n} and with the {N} of the {n}
with the {a} {n} in {L}, it can {v} only {a} {N}
there were {a} {N} in the {n}, most of them {a}
the {n} of a {a} {n} is {e} under the {T}
this {n} {V} a {n} that the {N} in the {n} of {L} have {e} for years
most of the {N} came to the {n} without any {n}
from the point of view of the {n}, a {T} is worth the {n}
the {T}, which {P} had {e} in {Y}, {V} {l}
{L} is {i} its {N} to {v} the {a} {n}
no {n} of the {O} was {e} at the {T}
its {N} {v} {l}, its {n} is {a}
the cost of the {T} was put at {B} million
""".strip().split("\n")

JOINERS = ["; ", ", and ", ", but ", ", while ", ", because ", ", although "]
OPENERS = ["In this {n}, ", "For the {N}, ", "However, ", "By {Y}, ", "In {L}, ", "Even so, ",
           "Among the {N} of the {n}, "]

# Set phrases: of the patterns of these, thousands are made.
PHRASES = ["{a} {n}", "{a} {n}", "{n} {n}", "{n} of the {n}", "{n} and {n} of the {N}",
           "{a} {n} of the {a} {N}", "{i} of the {N}", "{n}-{n} {n}"]
TITLES = ["{L}: the {a} {n}", "The {T} and the {n} of the {N}", "{N} and {N} in {L}",
          "The {O} {V} the {n}", "{L} {V} its {N} for the {R}", "A {n} for the {T}"]
PUBLICATIONS = ["Daily", "Gazette", "Evening Post", "Weekly", "Review", "Military Letter", "Economic Herald",
                "Observer", "Courier", "Bulletin"]
ORGANISATIONS = ["Ministry of {n}", "{a} Council", "Bureau of {N}", "{L} {n} Command", "Institute of {i}",
                 "Joint {n} Office"]
MONTHS = """January February March April May June July August September October November
December""".split()

ONSETS = """b c d f g h l m n p r s t v w b c d f g l m n p r s t v br cr dr fl gr pl pr sp st str tr th sh ch
qu""".split()
VOWELS = ["a", "e", "i", "o", "u", "a", "e", "i", "o", "ea", "ou", "ai"]
CODAS = ["", "", "", "", "", "", "n", "r", "l", "m", "s", "t", "n", "r", "nd", "rt", "st", "nt"]
LAST_CODAS = ["n", "r", "l", "m", "t", "d", "ck", "g", "p", "se", "te", "ne", "nd", "rt", "st", "ct", "nt", "ld"]
NOUNS = ["", "", "", "ation", "ment", "er", "ance", "ion", "or", "age"]
ADJECTIVES = ["al", "ive", "ous", "able", "ic", "ful", "ary"]
PLACE_ENDINGS = ["a", "ia", "grad", "stan", "port", "burg", "i", "au", "ovo", "pur", "abad", "ton"]
NAME_ENDINGS = ["ov", "sen", "ez", "i", "er", "ian", "oglu", "wicz", "an", "ara", "ington", "esku"]

# Syllables of Chinese names with their characters.
SURNAMES = """王Wang 李Li 张Zhang 刘Liu 陈Chen 杨Yang 黄Huang 赵Zhao 吴Wu 周Zhou 徐Xu 孙Sun 马Ma 朱Zhu
胡Hu 郭Guo 何He 高Gao 林Lin 郑Zheng 罗Luo 梁Liang 谢Xie 宋Song 唐Tang 许Xu 韩Han 冯Feng 邓Deng
曹Cao""".split()
GIVEN = """伟wei 芳fang 明ming 丽li 强qiang 军jun 杰jie 娟juan 涛tao 超chao 勇yong 艳yan 敏min 静jing
磊lei 洋yang 霞xia 飞fei 玲ling 桂gui 英ying 华hua 建jian 国guo 文wen 志zhi 晓xiao 海hai 波bo 宁ning
东dong 春chun 生sheng 林lin 红hong 平ping 成cheng 玉yu 天tian 金jin""".split()

CHINESE_WORDS = """国家 部队 军事 企业 发展 经济 技术 合作 安全 边境 港口 船只 演习 导弹 卫星 政府 地区 市场 公司
工程 项目 研究 报告 数据 网络 能源 石油 粮食 农民 学校 专家 会议 协议 制裁 出口 进口 贸易 投资 银行 铁路 公路
机场 飞机 无人机 潜艇 海军 陆军 空军 训练 装备 战略 政策 改革 城市 农村 工人 教育 医院 环境 气候 水库 灾害 救援
媒体 记者 消息 问题 原因 结果 情况 方面 计划 目标 标准 系统 设备 材料 生产 管理 服务 支持 提高 加强 推动 建设
""".split()
CHINESE_CHARACTERS = """一三上下中主义书事交产人今代任传作保信先光党全公共兵具内写农冲别利制前力办动劳化区医协单
南卫原参双取口号名向员周命品哪商问器回团围图土在场型域基处备外多大天头委好子字学定实客密对导局展工市师常干应建开
式引张当影德必志态怀总情想意感成战户手打批技把投护报持按换据接控推提支收改放政效数料新方旅日时明显普景智更有服期
本术机权村条来构果标校样核根格案检模次欧步死段每民气水油治法活派流测海消深清渔源火点热爱版特环现球理生用由电界留
病百的目直相省看真知石研破示社科程税积空立章竞第等类系级纪组细织经绩维网美群老者联能自至船色节英范营落行表被西要
见观规视角解计认讨训议记设证评试话该语说请调谈责财货质购资路转边达过运还进连退送适选造道部都配采重量金门间队防阶
际院除险难集需非面音项领题风馆验高""".replace("\n", "")
